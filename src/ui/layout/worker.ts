// The layout library answers messages by itself. Nothing else belongs in this file: it is built into one of its own,
// which keeps the library's licence (EPL-2.0) apart from ours and the library out of the first load.
import 'elkjs/lib/elk-worker.min.js'

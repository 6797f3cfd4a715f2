NAME test FREE
ROWS
 N obj
 E out.chp.ash
 G limit_of_bricks
 N watched
 L cap
COLUMNS
 a.chp obj 12.5
 a.chp out.chp.ash 0.3
 f.u7c89u7164u7070 obj 0.3333333333333333
 f.u7c89u7164u7070 out.chp.ash -1
 f.u7c89u7164u7070 limit_of_bricks 1
 f.u7c89u7164u7070 watched 1
 b.free watched -1e-7
 c_free obj -2
 c_free watched 4
 MARKER 'MARKER' 'INTORG'
 units obj 1000
 units cap 1
 MARKER 'MARKER' 'INTEND'
 OBJECTIVE_CONSTANT obj 250
RHS
 rhs limit_of_bricks 50
 rhs cap 2
RANGES
 rng limit_of_bricks 70
BOUNDS
 UP bnd a.chp 1000000
 FR bnd b.free
 LO bnd c_free -5
 UP bnd c_free 7
 LO bnd units 0
 UP bnd units 9
 FX bnd OBJECTIVE_CONSTANT 1
ENDATA

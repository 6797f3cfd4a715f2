/** Time that this process has worked [ms]: what others do on the machine does not count. */
export function ownTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

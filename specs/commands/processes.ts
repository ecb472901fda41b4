import { execFileSync } from 'node:child_process';

/** The process id of the simulated tenant somewhere below a process. */
export function tenantBelow(ancestor: number): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .map((match) => ({ pid: Number(match?.[1]), parent: Number(match?.[2]), args: match?.[3] ?? '' }));
  const below = new Set([ancestor]);
  for (let before = 0; before !== below.size;) {
    before = below.size;
    for (const { pid, parent } of rows) if (below.has(parent)) below.add(pid);
  }
  const tenant = rows.find(({ pid, args }) => below.has(pid) && args.includes('tofaktor-tenant'));
  if (tenant === undefined) throw new Error('no simulated tenant is running');
  return tenant.pid;
}

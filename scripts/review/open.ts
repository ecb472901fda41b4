import { spawn } from 'node:child_process';

/**
 * Opens an address in the browser that a person has chosen on this machine.
 *
 * @param onFailure is told, at once or later, that there is none to open it in
 */
export function openBrowser(url: string, onFailure: () => void, env: NodeJS.ProcessEnv = process.env): void {
  if (process.platform === 'linux' && !(env.DISPLAY ?? env.WAYLAND_DISPLAY)) {
    onFailure();
    return;
  }
  const [program, ...args] = opener(url);
  // Apart from us: a browser that begins here outlives us.
  spawn(program, args, { detached: true, stdio: 'ignore', env })
    .once('error', onFailure)
    .once('exit', (code) => {
      if (code !== 0) onFailure();
    })
    .unref();
}

function opener(url: string): [program: string, ...args: string[]] {
  if (process.platform === 'darwin') return ['open', url];
  // Of an address with `&` in it, cmd would make two commands: ours has none.
  return process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url];
}

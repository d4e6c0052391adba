import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../../src/cli/errors.ts';
import { main } from '../../../src/cli/main.ts';
import { makeMemoryIo } from './memory-io.ts';

/** Resolves once the command has said where it serves. */
async function untilTold(out: readonly string[]): Promise<string> {
  for (;;) {
    const address = /http:\/\/localhost:\d+\//.exec(out.join(''))?.[0];
    if (address !== undefined) return address;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('linktoll serve', () => {
  it('protects a person’s terminal: it says where it serves, stays, and a signal ends it for good with 130', async () => {
    const io = makeMemoryIo({ LANG: 'zh_CN.UTF-8' });
    const ended = main(['serve', '--regime', 'confirm-direct', '--port', '0'], io);
    const address = await untilTold(io.out);
    const page = await (await fetch(address)).text();
    expect(page).toContain('lang="zh-Hans"');
    expect(page).toContain('一对一聊天里的二次确认');
    io.interrupt('SIGINT');
    expect(await ended).toBe(EXIT.interrupted);
    expect(io.err.join('')).toBe('linktoll: Stopped serving: interrupted (SIGINT).\n');
    await expect(fetch(address)).rejects.toThrow();
  });

  it('protects whoever has the port already, and says what to do', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const io = makeMemoryIo();
    expect(await main(['serve', '--port', String(port)], io)).toBe(EXIT.usage);
    expect(io.err.join('')).toBe(`linktoll: Failed to serve: port ${port} is in use. Choose another one with --port, or 0 for any that is free.\n`);
    await new Promise((resolve) => taken.close(resolve));
  });
});

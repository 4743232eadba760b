import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, type Browser, type Page } from '@playwright/test';
import { cli } from './cli.ts';
import type { Facilitator } from './facilitator.ts';

interface Ready {
  readonly control: { readonly url: string; readonly token: string };
  readonly lan: { readonly url: string; readonly joinCode: string };
}

/** A real host in a process of its own, so that it can be killed and come back. */
export class Stage {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'whitecell-e2e-'));
  readonly file = path.join(this.folder, 'exercise.whitecell');
  readonly #errors: string[] = [];
  #process: ChildProcess | null = null;
  #ready: Ready | null = null;

  readonly #lanHost: string;

  private constructor(lanHost: string) {
    this.#lanHost = lanHost;
  }

  static open(scenario: string, ...options: readonly string[]): Promise<Stage> {
    return Stage.openOn('127.0.0.1', scenario, ...options);
  }

  /** With stations at another address than this machine's own one, which browsers trust without https. */
  static async openOn(
    lanHost: string,
    scenario: string,
    ...options: readonly string[]
  ): Promise<Stage> {
    const stage = new Stage(lanHost);
    // A test that fails never comes to its end: its worker goes, and takes host and folder along.
    process.once('exit', () => {
      stage.#process?.kill('SIGKILL');
      stage.clear();
    });
    const made = stage.#cli('new', scenario, stage.file, ...options);
    const [code] = (await once(made, 'exit')) as [number];
    expect(code).toBe(0);
    await stage.start();
    return stage;
  }

  get control(): string {
    return this.#told().control.url;
  }

  get station(): string {
    return `${this.#told().lan.url}/#${this.#told().lan.joinCode}`;
  }

  get display(): string {
    return `${this.#told().lan.url}/display#${this.#told().lan.joinCode}`;
  }

  /** What the pages complained about. */
  get errors(): readonly string[] {
    return this.#errors;
  }

  /** Starts the host; after a kill it takes the same addresses again. */
  async start(): Promise<void> {
    const before = this.#ready;
    const port = (url: string): string => new URL(url).port;
    const again =
      before === null
        ? []
        : ['--control-port', port(before.control.url), '--lan-port', port(before.lan.url)];
    this.#process = this.#cli('serve', this.file, '--json', '--lan-host', this.#lanHost, ...again);
    const lines = createInterface({ input: this.#process.stdout as NodeJS.ReadableStream });
    const [line] = (await once(lines, 'line')) as [string];
    this.#ready = JSON.parse(line) as Ready;
  }

  /** Power off: no goodbye, no last write. */
  async kill(): Promise<void> {
    const running = this.#process;
    if (running === null) return;
    running.kill('SIGKILL');
    await once(running, 'exit');
    this.#process = null;
  }

  async page(browser: Browser, url: string, width: number, height: number): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    page.on('pageerror', (error) => this.note(error, new URL(url).pathname));
    await page.goto(url);
    return page;
  }

  /** A page has complained. */
  note(error: Error, where = ''): void {
    this.#errors.push(`${where}: ${error.message}`);
  }

  /** Takes the folder away, with the file in it. */
  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  async close(): Promise<void> {
    const running = this.#process;
    if (running !== null) {
      running.kill('SIGTERM');
      await once(running, 'exit');
    }
    this.#process = null;
  }

  #told(): Ready {
    if (this.#ready === null) throw new Error('the host has not started');
    return this.#ready;
  }

  #cli(...args: readonly string[]): ChildProcess {
    return spawn(process.execPath, [cli, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, WHITECELL_HOME: path.join(this.folder, 'home') },
    });
  }
}

/** Takes a seat from a phone and lets control admit it. */
export async function takeSeat(
  station: Page,
  control: Facilitator,
  team: RegExp,
  name: string,
): Promise<void> {
  await station.locator('label').filter({ hasText: team }).first().click();
  await station.getByLabel('Your name').fill(name);
  await station.getByRole('button', { name: 'Ask to join' }).click();
  await expect(station.getByText('You are in the waiting room')).toBeVisible();
  await control.admit();
  await expect(station.getByText('You are in the waiting room')).toBeHidden();
}

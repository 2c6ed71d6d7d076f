/** Every request over the network, in both browsers, and by whose doing. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Target } from 'puppeteer-core';
import type { Bench } from './bench';

export interface SeenRequest {
  url: string;
  /** The document or extension that asked. */
  by: string;
}

/** Records from now on until `stop`, which gives what was seen. */
export interface Recorder {
  stop(): Promise<SeenRequest[]>;
}

export function recordRequests(bench: Bench): Promise<Recorder> {
  return bench.chromeEval ? inFirefox(bench) : inChromium(bench);
}

/** Chromium: every target there is and will be, the service worker with them. */
async function inChromium({ browser }: Bench): Promise<Recorder> {
  const seen: SeenRequest[] = [];
  const sessions: CDPSession[] = [];
  const listen = async (target: Target) => {
    if (!/page|worker|other|background/.test(target.type())) return;
    const session = await target.createCDPSession();
    sessions.push(session);
    session.on('Network.requestWillBeSent', ({ request, documentURL }) => {
      if (/^https?:|^wss?:/.test(request.url))
        seen.push({ url: request.url, by: documentURL || target.url() });
    });
    await session.send('Network.enable');
  };
  const onTarget = (target: Target) => void listen(target).catch(() => {});
  for (const target of browser.targets()) await listen(target).catch(() => {});
  browser.on('targetcreated', onTarget);
  return {
    async stop() {
      await sleep(300);
      browser.off('targetcreated', onTarget);
      for (const session of sessions) await session.detach().catch(() => {});
      return seen;
    },
  };
}

/** Firefox: what its own process is told before any request goes out. */
async function inFirefox({ chromeEval }: Bench): Promise<Recorder> {
  await chromeEval!(`{
    globalThis.konteksSeen = [];
    globalThis.konteksRecorder = (subject) => {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      konteksSeen.push({ url: channel.URI.spec, by: channel.loadInfo?.triggeringPrincipal?.spec ?? '' });
    };
    Services.obs.addObserver(konteksRecorder, 'http-on-modify-request');
    0;
  }`);
  return {
    async stop() {
      await sleep(300);
      return JSON.parse(
        String(
          await chromeEval!(
            `Services.obs.removeObserver(konteksRecorder, 'http-on-modify-request'); JSON.stringify(konteksSeen)`,
          ),
        ),
      );
    },
  };
}

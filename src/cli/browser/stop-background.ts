import { GECKO_ID } from '../build/manifest';
import type { Launched } from './launch';

/** Stops the background, as the browser does when it idles; the next message starts it again. */
export async function stopBackground({ browser, chromeEval }: Launched): Promise<void> {
  if (chromeEval) {
    await chromeEval(
      `WebExtensionPolicy.getByID('${GECKO_ID}').extension.terminateBackground({ignoreDevToolsAttached:true})`,
    );
    return;
  }
  // Not there: it is stopped already.
  const target = browser.targets().find((t) => t.type() === 'service_worker');
  await (await target?.worker())?.close();
}

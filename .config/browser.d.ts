export interface BrowserLaunch {
  readonly executablePath?: string;
  readonly args: string[];
}

export function findBrowser(): Promise<string | null>;
export function needBrowser(): Promise<string>;
export function launchOptions(): Promise<BrowserLaunch>;

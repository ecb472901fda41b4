import type { APIRequestContext, APIResponse } from '@playwright/test';

/** What a page of sign-in tells whoever reads its source. */
export type PageSource = Readonly<Record<string, unknown>> & {
  readonly pgid: string;
  readonly sCtx: string;
  readonly sFT: string;
  readonly canary: string;
  readonly apiCanary: string;
  readonly sessionId: string;
};

export const signInHost = 'https://login.microsoftonline.com';

/** The `$Config` of a page (MICROSOFT-FLOW.md §1.1), as a client without a browser reads it. */
export async function configIn(response: APIResponse): Promise<PageSource> {
  const json = /\$Config=(\{.*\});$/m.exec(await response.text())?.[1];
  if (json === undefined) throw new Error(`There is no $Config at ${response.url()}.`);
  return JSON.parse(json) as PageSource;
}

/** The fields of the form that posts itself (MICROSOFT-FLOW.md §1.2). */
export async function hiddenFieldsIn(response: APIResponse): Promise<Record<string, string>> {
  const fields = (await response.text()).matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
}

/** `GetCredentialType` (MICROSOFT-FLOW.md §1.2). */
export async function getCredentialType(
  http: APIRequestContext,
  username: string,
  page: PageSource,
  flowToken = page.sFT,
): Promise<APIResponse> {
  return http.post(`${signInHost}/common/GetCredentialType`, {
    headers: { canary: page.apiCanary, hpgrequestid: page.sessionId, hpgid: '1104', hpgact: '1800' },
    data: {
      username,
      isOtherIdpSupported: true,
      checkPhones: false,
      isRemoteNGCSupported: false,
      isCookieBannerShown: false,
      isFidoSupported: false,
      originalRequest: page.sCtx,
      flowToken,
    },
  });
}

/** The post of address and password (MICROSOFT-FLOW.md §1.2). */
export async function postPassword(
  http: APIRequestContext,
  { address, password }: { address: string; password: string },
  page: PageSource,
  flowToken = page.sFT,
): Promise<APIResponse> {
  const { canary, sessionId: hpgrequestid, sCtx: ctx } = page;
  return http.post(`${signInHost}/common/login`, {
    form: { canary, hpgrequestid, flowToken, ctx, login: address, loginfmt: address, passwd: password },
  });
}

/** One question of the second factor (MICROSOFT-FLOW.md §1.2). */
export async function askAuth(
  http: APIRequestContext,
  tokens: { Ctx: string; FlowToken: string; SessionId: string },
  question: { Method: 'BeginAuth' | 'EndAuth'; AuthMethodId: string; AdditionalAuthData?: string },
): Promise<Record<string, unknown>> {
  const { Ctx, FlowToken, SessionId } = tokens;
  const response = await http.post(`${signInHost}/common/SAS/${question.Method}`, {
    data: { ...question, Ctx, FlowToken, SessionId },
  });
  return (await response.json()) as Record<string, unknown>;
}

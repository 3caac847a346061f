/** Clients of web services for payment, mail, chat, code hosting, search and monitoring. */

import { blocks, harmless, makes, property, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { anyMethodRequests, quiet } from './words.js';

const request: Model = blocks('http');
const awaits: Model = harmless('it is awaited');
/** A class whose every static method is a request: `stripe.Customer.list()`. */
const resource: Model = { members: { '*_async': awaits, '*': request }, instance: 'services.Resource' };
const awaited: Model = makes('services.AsyncClient');
const client: Model = makes('services.Client');
/** `client.messages.create()`: methods on nested names. */
const nested: Model = makes('services.Nested');

const stripeNames =
  'Account AccountLink Balance BalanceTransaction Charge Coupon CreditNote Customer Dispute Event File Invoice InvoiceItem PaymentIntent PaymentLink PaymentMethod Payout Plan Price Product PromotionCode Quote Refund SetupIntent ShippingRate Source Subscription SubscriptionItem SubscriptionSchedule TaxRate Token Topup Transfer UsageRecord WebhookEndpoint';

const slack: Members = {
  ...anyMethodRequests({ alternative: { symbol: 'slack_sdk.web.async_client#AsyncWebClient', note: 'await its methods' } }),
  'token headers': quiet,
};

export const services: Library = {
  name: 'Stripe, Twilio, SendGrid, Resend, Slack, GitHub, Notion, Tavily, SerpAPI, …',
  language: 'python',
  source:
    'docs.stripe.com/api?lang=python (13); twilio.com/docs/libraries/python (9); github.com/sendgrid/sendgrid-python; docs.slack.dev/tools/python-slack-sdk; resend.com/docs',
  modules: {
    stripe: {
      [stripeNames]: resource,
      'checkout billing_portal identity issuing terminal billing tax treasury': { members: { '*': resource } },
      Webhook: { members: { construct_event: harmless('it checks a signature') } },
      StripeClient: nested,
      api_key: quiet,
    },
    'twilio.rest': { Client: nested },
    sendgrid: { SendGridAPIClient: nested },
    resend: {
      'Emails Contacts Domains ApiKeys Audiences Batch Broadcasts': { members: { '*_async': awaits, '*': request } },
    },
    mailjet_rest: { Client: nested },
    'postmarker.core': { PostmarkClient: nested },
    mailchimp_transactional: { Client: nested },
    sib_api_v3_sdk: { TransactionalEmailsApi: client },
    slack_sdk: { WebClient: makes('slack_sdk.WebClient') },
    'slack_sdk.web': { WebClient: makes('slack_sdk.WebClient') },
    'slack_sdk.webhook': { WebhookClient: client },
    'slack_sdk.web.async_client': { AsyncWebClient: awaited },
    'slack_sdk.webhook.async_client': { AsyncWebhookClient: awaited },
    slack: { WebClient: makes('slack_sdk.WebClient') },
    github: { Github: makes('github.Github') },
    gitlab: { Gitlab: makes('services.Nested') },
    jira: { JIRA: blocks('http', { instance: 'services.Client' }) },
    atlassian: { 'Confluence Jira Bitbucket': client },
    notion_client: { Client: nested, AsyncClient: awaited },
    airtable: { Airtable: client },
    pyairtable: { 'Api Table': client },
    hubspot: { HubSpot: nested },
    simple_salesforce: { Salesforce: blocks('http', { instance: 'services.Nested' }) },
    plaid: { ApiClient: quiet },
    'plaid.api.plaid_api': { PlaidApi: client },
    shopify: { ShopifyAPI: client },
    spotipy: { Spotify: client },
    tweepy: { 'API Client': client },
    praw: { Reddit: nested },
    telebot: { TeleBot: client },
    requests_html: { HTMLSession: makes('requests.Session') },
    supabase: { 'create_client Client': makes('supabase.Client'), 'create_async_client acreate_client AsyncClient': awaited },
    postgrest: { SyncPostgrestClient: makes('supabase.Client') },
    tavily: { TavilyClient: client, AsyncTavilyClient: awaited },
    serpapi: { 'GoogleSearch Client': makes('serpapi.Search') },
    duckduckgo_search: { DDGS: client, AsyncDDGS: awaited },
    ddgs: { DDGS: client },
    exa_py: { Exa: client, AsyncExa: awaited },
    firecrawl: { 'FirecrawlApp Firecrawl': client, 'AsyncFirecrawlApp AsyncFirecrawl': awaited },
    wikipedia: { 'search summary page suggest geosearch random': request, set_lang: quiet },
    wikipediaapi: { Wikipedia: client },
    arxiv: { 'Search Client': makes('arxiv.Client') },
    yfinance: { download: request, Ticker: makes('yfinance.Ticker'), Tickers: client },
    youtube_transcript_api: { YouTubeTranscriptApi: { instance: 'services.Client', members: { '*': request } } },
    googlemaps: { Client: client },
    'geopy.geocoders': { 'Nominatim GoogleV3 Photon ArcGIS Bing': client },
    googletrans: { Translator: client },
    deep_translator: { 'GoogleTranslator DeeplTranslator MyMemoryTranslator': client },
    e2b_code_interpreter: { Sandbox: blocks('http', { instance: 'services.Nested' }), AsyncSandbox: awaited },
    apprise: { Apprise: makes('apprise.Apprise') },
    pusher: { Pusher: client },
    exponent_server_sdk: { PushClient: client },
    pyfcm: { FCMNotification: client },
    pywebpush: { webpush: request },
    onesignal_sdk: { client: { members: { Client: client } } },
    posthog: { 'capture identify': harmless('a thread sends it'), 'feature_enabled get_feature_flag': request },
    mixpanel: { Mixpanel: client },
    launchdarkly_api: { ApiClient: client },
    whois: { whois: blocks('net') },
    speedtest: { Speedtest: blocks('net', { instance: 'services.Client' }) },
    pyotp: { 'TOTP HOTP random_base32': quiet },
    'authlib.integrations.requests_client': { OAuth2Session: makes('requests.Session') },
    'authlib.integrations.httpx_client': { AsyncOAuth2Client: awaited, OAuth2Client: makes('httpx.Client') },
    auth0: { Auth0: nested },
    keycloak: { 'KeycloakOpenID KeycloakAdmin': makes('keycloak.Client') },
    workos: { WorkOSClient: nested },
    cloudinary: { config: quiet },
    'cloudinary.uploader': { 'upload destroy upload_large rename': request },
    'cloudinary.api': { '*': request },
    dropbox: { Dropbox: client },
    oss2: { Bucket: client },
    qiniu: { put_file: request, put_data: request },
    'langfuse.client': { Langfuse: quiet },
    prometheus_client: {
      'push_to_gateway delete_from_gateway': request,
      'Counter Gauge Histogram Summary generate_latest start_http_server': quiet,
    },
    consulate: { Consul: nested },
    dotenv: { 'load_dotenv dotenv_values': blocks('file'), find_dotenv: blocks('fsmeta'), 'set_key unset_key get_key': blocks('file') },
    environs: { Env: quiet },
    decouple: { config: harmless('the file is read once'), Config: quiet },
    dynaconf: { Dynaconf: quiet },
  },
  types: {
    'services.Resource': {
      members: { 'save delete modify refresh cancel capture confirm pay finalize_invoice send_invoice void_invoice': request },
    },
    'services.Client': { members: anyMethodRequests() },
    'services.Nested': { members: { close: quiet, '*_async': awaits, '*': property('services.Nested') }, call: request },
    'services.AsyncClient': { members: { '*': property('services.AsyncClient') }, call: returns('services.AsyncClient') },
    'slack_sdk.WebClient': { members: slack },
    'github.Github': { members: { 'close rate_limiting': quiet, '*': blocks('http', { returns: 'github.Object' }) } },
    'github.Object': {
      members: {
        'get_contents get_issue get_issues get_pull get_pulls get_branch get_commits create_issue create_file update_file delete_file create_pull create_comment edit merge get_repo get_user get_repos get_organization create_git_ref get_git_ref':
          blocks('http', { returns: 'github.Object' }),
        __iter__: request,
      },
    },
    'supabase.Client': {
      members: {
        'table from_ rpc schema': returns('supabase.Query'),
        auth: property('services.Nested'),
        storage: property('supabase.Storage'),
        functions: property('services.Nested'),
      },
    },
    /** The request is built until `execute`. */
    'supabase.Query': { members: { execute: request, '*': returns({ self: true }) } },
    'supabase.Storage': { members: { from_: returns('services.Client'), '*': request } },
    'serpapi.Search': { members: { 'get_dict get_json get_results search': request } },
    'arxiv.Client': { members: { results: returns('arxiv.Results'), get: request } },
    'arxiv.Results': { members: { __iter__: request } },
    'yfinance.Ticker': { members: { 'history get_info get_news option_chain': request } },
    'apprise.Apprise': { members: { notify: request, async_notify: quiet, 'add clear': quiet } },
    'keycloak.Client': { members: { 'auth_url a_token a_userinfo': quiet, '*': request } },
  },
};

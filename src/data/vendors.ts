/**
 * Facts about third parties: the containers their scripts look for or make, and where their frames come from. No
 * filter list: each entry is documented by its vendor or plain to see on any page that uses it.
 */

/** Containers of advertisements. */
export const AD_SELECTORS: readonly string[] = [
  '.adthrive-ad',
  '.ezoic-ad',
  '.mv-ad-box',
  '.ntv-box',
  '.samBannerUnit',
  '.samCodeUnit',
  '.teads-inread',
  '[data-aa-adunit]',
  '[data-ad-client]',
  '[data-ad-format]',
  '[data-ad-position]',
  '[data-ad-size]',
  '[data-ad-slot]',
  '[data-ad-template]',
  '[data-ad-type]',
  '[data-ad-unit]',
  '[data-ad-zone]',
  '[data-adunit]',
  '[data-ez-name]',
  '[data-ez-ph-id]',
  '[data-freestar-ad]',
  '[data-google-query-id]',
  '[data-wpas-zoneid]',
  '[id^="adthrive-"]',
  '[id^="aswift_"]',
  '[id^="div-gpt-ad"]',
  '[id^="ezoic-pub-ad"]',
  '[id^="google_ads_iframe"]',
  '[id^="teads"]',
  'amp-ad',
  'amp-embed',
  'amp-sticky-ad',
  'gpt-ad',
  'ins.adsbygoogle',
  'ins.dcmads',
];

/** Containers of paid or automatic recommendations. */
export const RECOMMENDATION_SELECTORS: readonly string[] = [
  '.OUTBRAIN',
  '.crp_related',
  '.dianomi_context',
  '.jp-relatedposts',
  '.mgbox',
  '.monsterinsights-widget-popular-posts',
  '.ob-widget',
  '.pubexchange_module',
  '.rc-widget',
  '.trc_related_container',
  '.yarpp-related',
  '[data-widget-id^="AR_"]',
  '[data-widget-id^="SB_"]',
  '[id*="ScriptRootC"]',
  '[id^="dianomi_"]',
  '[id^="rc-widget"]',
  '[id^="taboola-"]',
  '[id^="zergnet-widget"]',
];

/** Rows of share buttons. */
export const SHARE_SELECTORS: readonly string[] = [
  '.a2a_kit',
  '.addthis_inline_share_toolbox',
  '.addthis_toolbox',
  '.addtoany_share_save_container',
  '.fb-like',
  '.fb-share-button',
  '.heateor_sss_sharing_container',
  '.sharedaddy',
  '.shareaholic-canvas',
  '.sharethis-inline-share-buttons',
  '.swp_social_panel',
  '.twitter-share-button',
];

/** Threads of comments. */
export const COMMENT_SELECTORS: readonly string[] = [
  '#coral_thread',
  '#disqus_thread',
  '#graphcomment',
  '#hyvor-talk-view',
  '.fb-comments',
  '.viafoura',
  '[data-spotim-module]',
];

/** Consent dialogues. */
export const CONSENT_SELECTORS: readonly string[] = [
  '#CybotCookiebotDialog',
  '#cmpbox',
  '#cookie-law-info-bar',
  '#didomi-host',
  '#onetrust-consent-sdk',
  '#qc-cmp2-container',
  '#truste-consent-track',
  '#usercentrics-cmp-ui',
  '#usercentrics-root',
  '.cky-consent-container',
  '.cmplz-cookiebanner',
  '.fc-consent-root',
  '[id^="sp_message_container"]',
];

/** Hosts (with their subdomains) whose frames are advertisements. */
export const AD_FRAME_HOSTS: readonly string[] = [
  'adnxs.com',
  'amazon-adsystem.com',
  'criteo.com',
  'doubleclick.net',
  'googlesyndication.com',
  'mgid.com',
  'outbrain.com',
  'pubmatic.com',
  'rubiconproject.com',
  'safeframe.googlesyndication.com',
  'taboola.com',
  'teads.tv',
];

/** Addresses that share the page: host and the beginning of the path. */
export const SHARE_ADDRESSES: readonly string[] = [
  'api.whatsapp.com/send',
  'bsky.app/intent',
  'facebook.com/dialog/share',
  'facebook.com/share',
  'getpocket.com/save',
  'line.me/R/msg',
  'linkedin.com/cws/share',
  'linkedin.com/share',
  'pinterest.com/pin/create',
  'reddit.com/submit',
  'share.flipboard.com',
  'social-plugins.line.me',
  't.me/share',
  'telegram.me/share',
  'threads.net/intent',
  'tumblr.com/share',
  'tumblr.com/widgets/share',
  'twitter.com/intent',
  'twitter.com/share',
  'vk.com/share',
  'wa.me',
  'x.com/intent',
  'x.com/share',
];

/** What the buttons of a share row say, besides the language's own words. */
export const SHARE_NETWORKS: readonly string[] = [
  'bluesky',
  'copy link',
  'email',
  'facebook',
  'flipboard',
  'instagram',
  'line',
  'linkedin',
  'mastodon',
  'messenger',
  'pinterest',
  'pocket',
  'print',
  'reddit',
  'telegram',
  'threads',
  'tumblr',
  'twitter',
  'vk',
  'whatsapp',
  'x',
  'xing',
  'youtube',
];

/** Sizes of the Interactive Advertising Bureau's fixed-size units that a page seldom uses for anything else, in CSS pixels. */
export const AD_SIZES: readonly (readonly [width: number, height: number])[] = [
  [120, 600],
  [160, 600],
  [300, 50],
  [300, 250],
  [300, 600],
  [300, 1050],
  [320, 50],
  [320, 100],
  [336, 280],
  [468, 60],
  [728, 90],
  [970, 90],
  [970, 250],
];

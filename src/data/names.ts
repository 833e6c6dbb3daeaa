/**
 * What classes, ids and test attributes call clutter. A name is one word or several in a row, joined by hyphens; it
 * is compared with whole words of an attribute, so `ad` is not found in `adoption`, nor `share` in `shareholder`.
 */

/** What a name points to. Not yet a reason for hiding: the rules weigh it with the rest. */
export type NameKind =
  | 'advertisement'
  | 'apparatus'
  | 'breadcrumb'
  | 'caption'
  | 'comments'
  | 'consent'
  | 'contents'
  | 'footer'
  | 'header'
  | 'info-box'
  | 'kicker'
  | 'menu'
  | 'navigation'
  | 'newsletter'
  | 'note'
  | 'overlay'
  | 'promotion'
  | 'pull-quote'
  | 'recommended'
  | 'related'
  | 'share'
  | 'sidebar'
  | 'tags'
  | 'video';

export interface NameWords {
  /** Enough by themselves, on something that holds no prose. */
  readonly alone: readonly string[];
  /** Also used for other things: only with evidence beside them. */
  readonly withEvidence: readonly string[];
}

export const NAMES: Readonly<Record<NameKind, NameWords>> = {
  advertisement: {
    alone: [
      'ad-banner',
      'ad-block',
      'ad-box',
      'ad-break',
      'ad-container',
      'ad-content',
      'ad-frame',
      'ad-holder',
      'ad-label',
      'ad-leaderboard',
      'ad-placeholder',
      'ad-placement',
      'ad-rectangle',
      'ad-row',
      'ad-section',
      'ad-sense',
      'ad-sidebar',
      'ad-slot',
      'ad-space',
      'ad-spot',
      'ad-sticky',
      'ad-unit',
      'ad-wrap',
      'ad-wrapper',
      'ad-zone',
      'adbox',
      'adcontainer',
      'adholder',
      'ads',
      'adsbygoogle',
      'adsense',
      'adslot',
      'adspace',
      'adunit',
      'advert',
      'advertisement',
      'advertisements',
      'advertising',
      'advertorial',
      'adverts',
      'adwrapper',
      'adzone',
      'billboard-ad',
      'dfp',
      'google-ad',
      'gpt-ad',
      'inline-ad',
      'leaderboard-ad',
      'sponsored-content',
      'sponsored-links',
      'sponsored-post',
      'sticky-ad',
    ],
    withEvidence: ['ad', 'leaderboard', 'mpu', 'paid', 'skyscraper', 'sponsor', 'sponsored', 'sponsors'],
  },
  // What belongs to a story without being its text. Never a reason for hiding, but one against it.
  apparatus: {
    alone: ['author-bio', 'author-box', 'citations', 'footnotes', 'references'],
    withEvidence: ['author', 'bio', 'corrections', 'sources'],
  },
  breadcrumb: {
    alone: ['bread-crumb', 'breadcrumb', 'breadcrumbs', 'crumbs'],
    withEvidence: ['crumb'],
  },
  // The words under a picture, and who took it.
  caption: {
    alone: [
      'caption',
      'caption-text',
      'gallery-caption',
      'image-caption',
      'image-credit',
      'imagecaption',
      'img-caption',
      'media-caption',
      'photo-caption',
      'photo-credit',
      'photocaption',
      'pic-caption',
      'picture-caption',
      'wp-caption-text',
    ],
    withEvidence: ['credit', 'credits', 'legend'],
  },
  comments: {
    alone: [
      'comment-form',
      'comment-list',
      'comment-respond',
      'commentform',
      'commentlist',
      'comments-area',
      'comments-section',
      'comments-wrapper',
      'coral-talk',
      'disqus',
      'disqus-thread',
      'fb-comments',
      'hyvor-talk',
      'leave-a-reply',
      'leave-reply',
      'livefyre',
      'post-comments',
      'respond',
      'spot-im',
      'viafoura',
    ],
    withEvidence: ['comment', 'comments', 'conversation', 'discussion', 'replies', 'reply', 'responses'],
  },
  consent: {
    alone: [
      'cmp-container',
      'consent',
      'cookie',
      'cookiebanner',
      'cookiebot',
      'cookieconsent',
      'cookies',
      'didomi',
      'gdpr',
      'onetrust',
      'qc-cmp',
      'qc-cmp2',
      'sp-message',
      'truste',
      'usercentrics',
    ],
    withEvidence: ['ccpa', 'cmp', 'privacy'],
  },
  contents: {
    alone: ['contents-list', 'ez-toc', 'in-this-article', 'table-of-contents', 'tableofcontents', 'toc'],
    withEvidence: ['contents'],
  },
  footer: {
    alone: ['colophon', 'global-footer', 'page-footer', 'site-footer', 'sitefooter'],
    withEvidence: ['copyright', 'foot', 'footer', 'legal'],
  },
  header: {
    alone: ['global-header', 'masthead', 'page-header-nav', 'site-header', 'siteheader', 'topbar'],
    withEvidence: ['header', 'top-bar'],
  },
  // What stands beside a story and belongs to it.
  'info-box': {
    alone: [
      'at-a-glance',
      'explainer-box',
      'fact-box',
      'fact-file',
      'fact-sheet',
      'factbox',
      'factfile',
      'info-box',
      'info-panel',
      'infobox',
      'infokasten',
      'key-facts',
      'keyfacts',
      'recipe-card',
      'side-note',
      'sidenote',
    ],
    withEvidence: ['explainer', 'facts', 'in-brief', 'info', 'key-points', 'spec', 'specs'],
  },
  // The short line above a title.
  kicker: {
    alone: [
      'ante-titulo',
      'antetitulo',
      'dachzeile',
      'eyebrow',
      'kicker',
      'overline',
      'roofline',
      'spitzmarke',
      'strapline',
      'surtitre',
    ],
    withEvidence: ['rubric', 'section-label', 'topline'],
  },
  // A word for lists of links, and of dishes.
  menu: {
    alone: [],
    withEvidence: ['megamenu', 'menu', 'menus', 'submenu'],
  },
  navigation: {
    alone: [
      'main-menu',
      'mainmenu',
      'mega-menu',
      'mobile-menu',
      'nav',
      'nav-links',
      'navbar',
      'navigation',
      'off-canvas',
      'offcanvas',
      'pagination',
      'skip-link',
      'skip-to-content',
      'subnav',
      'topnav',
    ],
    withEvidence: ['login', 'menu', 'next', 'pager', 'previous', 'search', 'searchform'],
  },
  newsletter: {
    alone: [
      'email-capture',
      'email-signup',
      'mailchimp',
      'mc-embed-signup',
      'mc4wp',
      'newsletter-box',
      'newsletter-form',
      'newsletter-signup',
      'optin',
      'sign-up-form',
      'signup',
      'signup-form',
      'subscribe-box',
      'subscribe-form',
    ],
    withEvidence: ['follow', 'newsletter', 'newsletters', 'opt-in', 'sign-up', 'subscribe', 'subscription'],
  },
  // What an editor says of the story.
  note: {
    alone: [
      'clarification',
      'correction',
      'corrections',
      'editor-note',
      'editorial-note',
      'editornote',
      'editors-note',
      'editorsnote',
      'update-note',
    ],
    withEvidence: ['amendment', 'disclosure', 'note', 'notes'],
  },
  overlay: {
    alone: ['interstitial', 'lightbox', 'modal', 'popin', 'popover', 'popup', 'pum-overlay'],
    withEvidence: ['backdrop', 'dialog', 'drawer', 'flyout', 'overlay', 'toast'],
  },
  promotion: {
    alone: ['app-banner', 'app-download', 'house-ad', 'promo', 'promos', 'smartbanner', 'upsell'],
    withEvidence: ['banner', 'callout', 'cta', 'donate', 'donation', 'offer', 'promoted', 'promotion'],
  },
  'pull-quote': {
    alone: [
      'blockquote-pull',
      'pull-quote',
      'pull-quotes',
      'pulled-quote',
      'pullquote',
      'pullquotes',
      'quote-pull',
    ],
    withEvidence: ['callout-quote', 'pull'],
  },
  recommended: {
    alone: [
      'also-like',
      'may-like',
      'more-from',
      'more-stories',
      'most-popular',
      'most-read',
      'most-viewed',
      'mostpopular',
      'mostread',
      'popular-posts',
      'read-next',
      'recirc',
      'recirculation',
      'recommendation',
      'recommendations',
      'recommended',
      'suggested',
      'suggestions',
      'trending-now',
      'up-next',
      'you-may-also-like',
      'you-might-like',
    ],
    withEvidence: ['discover', 'explore', 'featured', 'latest', 'popular', 'recent', 'teasers', 'trending'],
  },
  related: {
    alone: [
      'crp-related',
      'inline-related',
      'jp-relatedposts',
      'next-post',
      'next-story',
      'post-navigation',
      'prev-next',
      'related-articles',
      'related-content',
      'related-links',
      'related-news',
      'related-post',
      'related-posts',
      'related-stories',
      'related-topics',
      'relatedarticles',
      'relatedposts',
      'similar',
      'similar-posts',
      'yarpp',
      'yarpp-related',
    ],
    withEvidence: [
      'also-read',
      'card',
      'cards',
      'carousel',
      'more',
      'read-more',
      'readmore',
      'related',
      'teaser',
    ],
  },
  share: {
    alone: [
      'a2a-kit',
      'addthis',
      'addtoany',
      'heateor-sss',
      'share-bar',
      'share-buttons',
      'share-icons',
      'share-links',
      'share-tools',
      'sharebar',
      'sharedaddy',
      'sharethis',
      'sharing',
      'social-bar',
      'social-buttons',
      'social-icons',
      'social-links',
      'social-media',
      'social-share',
      'social-sharing',
      'socialshare',
    ],
    withEvidence: ['bookmark', 'follow-us', 'print', 'share', 'shares', 'social', 'socials'],
  },
  sidebar: {
    alone: ['left-rail', 'right-column', 'right-rail', 'rightrail', 'side-bar', 'sidebar', 'sidebar-primary'],
    withEvidence: ['aside', 'rail', 'side', 'widget', 'widget-area', 'widgets'],
  },
  tags: {
    alone: ['article-tags', 'cat-links', 'entry-tags', 'post-tags', 'tag-cloud', 'tagcloud', 'tags-links'],
    withEvidence: ['categories', 'category', 'tag', 'taglist', 'tags', 'topics'],
  },
  video: {
    alone: ['connatix', 'floating-player', 'primis', 'sticky-video', 'vidazoo', 'video-sticky'],
    withEvidence: ['player', 'video', 'video-player', 'videoplayer'],
  },
};

/** Words that open a class of state or subject: what follows tells of the page or the post, not of the element. */
export const STATE_WORDS: readonly string[] = [
  'are',
  'cat',
  'category',
  'has',
  'hide',
  'is',
  'no',
  'not',
  'tag',
  'with',
  'without',
];

import { blocks, harmless, makes, perMegabyte, property, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { givesAsIs, quiet } from './words.js';

const parses: Model = blocks('parse', { stall: 'light' });
const heavily: Model = blocks('parse');
const element: Members = { 'xpath cssselect find findall iter itertext': quiet };
const writesText: Model = harmless('it takes milliseconds for what programs write with it');
const yaml: Members = {
  'load safe_load full_load load_all safe_load_all': perMegabyte('pyyaml safe_load megabyte', parses),
  'dump safe_dump dump_all safe_dump_all': writesText,
  'Loader SafeLoader Dumper add_constructor add_representer': quiet,
};
const elementTree: Members = { 'parse fromstring XML iterparse tostring': parses, 'Element SubElement ElementTree': quiet };
const render: Model = harmless('it takes well under a millisecond for most templates', returns('str'));

export const markup: Library = {
  name: 'PyYAML, Beautiful Soup, lxml, Markdown, Jinja2, feedparser, trafilatura',
  language: 'python',
  source: 'pyyaml.org (6); crummy.com/software/BeautifulSoup (4.14); lxml.de (6); jinja.palletsprojects.com (3.1)',
  modules: {
    yaml,
    'ruamel.yaml': { YAML: makes('ruamel.yaml.YAML'), 'load safe_load round_trip_load': parses },
    toml: { 'load loads dump dumps': parses },
    tomli: { 'load loads': parses },
    bs4: { BeautifulSoup: perMegabyte('beautifulsoup megabyte', blocks('parse', { instance: 'bs4.BeautifulSoup' })) },
    'lxml.html': { 'fromstring parse document_fromstring fragment_fromstring tostring': parses },
    'lxml.etree': { 'fromstring XML HTML': perMegabyte('lxml html megabyte', parses), 'parse tostring iterparse XSLT': parses },
    'xml.etree.ElementTree': elementTree,
    'defusedxml.ElementTree': elementTree,
    'xml.dom.minidom': { 'parse parseString': parses },
    xmltodict: { 'parse unparse': parses },
    selectolax: { parser: { members: { HTMLParser: parses } } },
    parsel: { Selector: parses },
    markdown: { markdown: perMegabyte('markdown (PyPI) megabyte', parses), Markdown: makes('markdown.Markdown') },
    markdown2: { markdown: parses },
    mistune: { html: parses, 'markdown create_markdown': parses },
    markdown_it: { MarkdownIt: makes('markdown.Markdown') },
    commonmark: { commonmark: parses },
    markdownify: { markdownify: parses },
    html2text: { html2text: parses, HTML2Text: makes('html2text.HTML2Text') },
    bleach: { 'clean linkify': parses },
    nh3: { clean: parses },
    docutils: { core: { members: { publish_string: heavily, publish_parts: heavily } } },
    pygments: { highlight: parses },
    jinja2: {
      'Environment SandboxedEnvironment': makes('jinja2.Environment'),
      Template: makes('jinja2.Template'),
      'FileSystemLoader PackageLoader DictLoader select_autoescape StrictUndefined': quiet,
      'pass_context pass_environment': { returns: { arg: 0 } },
    },
    'jinja2.sandbox': { SandboxedEnvironment: makes('jinja2.Environment') },
    'mako.template': { Template: makes('jinja2.Template') },
    chevron: { render },
    starlette_babel: { gettext_lazy: quiet },
    premailer: { transform: heavily },
    feedparser: { parse: blocks('http', { note: 'fetches the feed when it is given an address' }) },
    trafilatura: { fetch_url: blocks('http'), 'extract bare_extraction': heavily },
    newspaper: { Article: makes('newspaper.Article'), build: blocks('http') },
    readability: { Document: makes('readability.Document') },
    recipe_scrapers: { scrape_html: heavily, scrape_me: blocks('http') },
    extruct: { extract: heavily },
    jsonschema: { validate: parses, 'Draft7Validator Draft202012Validator': quiet },
    orjson: { 'loads dumps': harmless('it works in memory, ten times faster than json') },
    ujson: { 'loads dumps': harmless('it works in memory'), 'load dump': blocks('file', { continues: true }) },
    simplejson: { 'loads dumps': harmless('it works in memory'), 'load dump': blocks('file', { continues: true }) },
    msgpack: { 'packb unpackb': harmless('it works in memory'), 'pack unpack': blocks('file', { continues: true }) },
    hjson: { 'load loads': parses },
    commentjson: { 'load loads': parses },
    omegaconf: { OmegaConf: { members: { 'load save': blocks('file'), 'create merge to_container': quiet } } },
    'mautrix.util.config': {
      BaseFileConfig: makes('mautrix.util.config.BaseFileConfig'),
      'BaseProxyConfig RecursiveDict ConfigUpdateHelper': quiet,
    },
    aiosql: { 'from_path from_str': blocks('file') },
    'fluent.runtime': { FluentLocalization: quiet },
    babel: { Locale: quiet },
    rapidfuzz: {
      process: { members: { cdist: heavily, 'extract extractOne': harmless('C++; microseconds for each candidate') } },
      fuzz: quiet,
    },
    thefuzz: { process: { members: { 'extract extractOne': heavily } } },
    jieba: { 'cut lcut cut_for_search': parses },
    'ariadne.utils': { convert_kwargs_to_snake_case: { returns: { arg: 0 } } },
    aiohttp_apispec: { 'docs request_schema response_schema querystring_schema': givesAsIs },
  },
  types: {
    'ruamel.yaml.YAML': {
      members: { 'load load_all': parses, 'dump dump_all': writesText, 'indent width default_flow_style register_class': quiet },
    },
    'bs4.BeautifulSoup': { members: { 'find find_all select select_one get_text prettify': quiet } },
    'lxml.Element': { members: element },
    'markdown.Markdown': { members: { 'convert render parse': parses, 'enable disable use reset': returns({ self: true }) } },
    'html2text.HTML2Text': { members: { handle: parses } },
    'jinja2.Environment': {
      members: {
        'get_template select_template get_or_select_template': blocks('file', { stall: 'light', returns: 'jinja2.Template' }),
        from_string: returns('jinja2.Template'),
        'filters globals tests': property('dict'),
        add_extension: quiet,
      },
    },
    'jinja2.Template': { members: { 'render generate stream': render, 'render_async generate_async': harmless('it is awaited') } },
    'newspaper.Article': { members: { download: blocks('http'), 'parse nlp': heavily, build: blocks('http') } },
    'readability.Document': { members: { 'summary title short_title': heavily } },
    'mautrix.util.config.BaseFileConfig': { members: { 'load save load_and_update update': blocks('file'), '__getitem__ get': quiet } },
  },
};

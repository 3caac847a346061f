import { blocks, makes, property, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { quiet } from './words.js';

const playwrightPage: Members = {
  'goto reload go_back go_forward click dblclick fill type press hover check select_option wait_for_selector wait_for_load_state wait_for_timeout wait_for_url evaluate screenshot pdf content title inner_text inner_html text_content get_attribute query_selector query_selector_all set_content set_input_files locator_click close':
    blocks('process', {
      alternative: { symbol: 'playwright.async_api#async_playwright', note: 'use `async with`, and await its methods' },
    }),
  'locator get_by_role get_by_text get_by_label get_by_placeholder get_by_test_id get_by_alt_text get_by_title nth filter or_ and_ frame_locator':
    returns({ self: true }),
  'first last': property({ self: true }),
  'on url keyboard mouse': quiet,
};

export const browsers: Library = {
  name: 'Playwright, Selenium',
  language: 'python',
  source: 'playwright.dev/python (1.56); selenium.dev/documentation (4)',
  modules: {
    'playwright.sync_api': { sync_playwright: returns('playwright.Context'), 'Page Browser': makes('playwright.Page') },
    'playwright.async_api': { async_playwright: returns('services.AsyncClient'), 'Page Browser': makes('services.AsyncClient') },
    selenium: {},
    'selenium.webdriver': {
      'Chrome Firefox Edge Safari Remote': blocks('process', { note: 'starts a browser', instance: 'selenium.WebDriver' }),
      'ChromeOptions FirefoxOptions': quiet,
    },
    'selenium.webdriver.support.ui': { WebDriverWait: makes('selenium.Wait') },
    undetected_chromedriver: { Chrome: blocks('process', { instance: 'selenium.WebDriver' }) },
  },
  types: {
    'playwright.Context': {
      members: {
        'chromium firefox webkit': property({ self: true }),
        'launch launch_persistent_context connect connect_over_cdp': blocks('process', { returns: 'playwright.Browser' }),
        start: blocks('process', { returns: { self: true } }),
        __enter__: blocks('process', { returns: { self: true } }),
        stop: blocks('process'),
      },
    },
    'playwright.Browser': {
      members: {
        new_page: blocks('process', { returns: 'playwright.Page' }),
        new_context: blocks('process', { returns: { self: true } }),
        close: blocks('process'),
        contexts: quiet,
      },
    },
    'playwright.Page': { members: playwrightPage },
    'selenium.WebDriver': {
      members: {
        'get find_element find_elements execute_script save_screenshot get_screenshot_as_png quit close refresh back forward switch_to_frame execute_async_script get_cookies add_cookie page_source':
          blocks('process'),
        'current_url title set_page_load_timeout implicitly_wait': quiet,
      },
    },
    'selenium.Wait': { members: { 'until until_not': blocks('sleep') } },
  },
};

import { blocks, makes, property, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { quiet } from './words.js';

const starts = blocks('process', { note: 'starts a browser', instance: 'selenium.WebDriver' });
const asked: Model = { ...blocks('process', { stall: 'light' }), is: 'str' };

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

const webDrivers: Readonly<Record<string, Members>> = Object.fromEntries(
  ['chrome', 'firefox', 'edge', 'safari', 'remote', 'chromium'].flatMap((name): [string, Members][] => [
    [`selenium.webdriver.${name}.webdriver`, { WebDriver: starts }],
    [`selenium.webdriver.${name}.options`, { Options: quiet }],
    [`selenium.webdriver.${name}.service`, { Service: quiet }],
  ]),
);

export const browsers: Library = {
  name: 'Playwright, Selenium',
  language: 'python',
  source: 'playwright.dev/python (1.56); selenium.dev/documentation (4)',
  modules: {
    'playwright.sync_api': { sync_playwright: returns('playwright.Context'), 'Page Browser': makes('playwright.Page') },
    'playwright.async_api': { async_playwright: returns('services.AsyncClient'), 'Page Browser': makes('services.AsyncClient') },
    selenium: {},
    'selenium.webdriver': {
      'Chrome Firefox Edge Safari Ie ChromiumEdge Remote': starts,
      'ChromeOptions FirefoxOptions EdgeOptions': quiet,
    },
    ...webDrivers,
    'selenium.webdriver.remote.webelement': { WebElement: makes('selenium.WebElement') },
    'selenium.webdriver.common.by': { By: quiet },
    'selenium.webdriver.common.action_chains': { ActionChains: makes('selenium.ActionChains') },
    'selenium.webdriver.support': { expected_conditions: quiet },
    'selenium.webdriver.support.ui': { WebDriverWait: makes('selenium.Wait'), Select: makes('selenium.WebElement') },
    'selenium.webdriver.support.wait': { WebDriverWait: makes('selenium.Wait') },
    undetected_chromedriver: { Chrome: starts, ChromeOptions: quiet },
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
        find_element: blocks('process', { returns: 'selenium.WebElement' }),
        find_elements: blocks('process', { returns: { list: 'selenium.WebElement' } }),
        'get execute_script save_screenshot get_screenshot_as_png get_screenshot_as_base64 get_screenshot_as_file quit close refresh back forward execute_async_script get_cookies get_cookie add_cookie delete_all_cookies set_window_size maximize_window print_page execute_cdp_cmd get_log __exit__':
          blocks('process'),
        // Reading them asks the browser.
        'page_source current_url title': asked,
        switch_to: property('selenium.SwitchTo'),
        'set_page_load_timeout set_script_timeout implicitly_wait': blocks('process', { stall: 'light' }),
        'session_id capabilities name service options': quiet,
      },
    },
    'selenium.WebElement': {
      members: {
        find_element: blocks('process', { returns: { self: true } }),
        find_elements: blocks('process', { returns: { list: { self: true } } }),
        'click send_keys clear submit get_attribute get_property get_dom_attribute is_displayed is_enabled is_selected screenshot value_of_css_property select_by_visible_text select_by_value select_by_index':
          blocks('process'),
        'text tag_name size location rect': asked,
        'id parent': quiet,
      },
    },
    'selenium.SwitchTo': {
      members: {
        'frame default_content window new_window parent_frame': blocks('process'),
        active_element: { ...blocks('process'), is: 'selenium.WebElement' },
        alert: quiet,
      },
    },
    'selenium.ActionChains': { members: { perform: blocks('process'), '*': returns({ self: true }) } },
    'selenium.Wait': { members: { 'until until_not': blocks('sleep', { returns: 'selenium.WebElement' }) } },
  },
};

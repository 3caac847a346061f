/** Web user interfaces whose handlers are Python functions. */

import { makes, runs } from '../define.js';
import type { Entry, Library, Members, Model } from '../model.js';
import { quiet, registers } from './words.js';

const action: Entry = { kind: 'action', name: '{name}' };

/** Gradio gives a `def` to its thread pool, generators too. */
const listens: Model = runs('pool-if-sync', [0, 'fn'], { entry: action, returns: 'gradio.Dependency' });
const component = makes('gradio.Component', { calls: [{ arg: 'value', runs: 'pool-if-sync', entry: action }] });

const COMPONENTS =
  'Button Textbox Chatbot Dropdown Slider Checkbox Radio Image Audio Video File Markdown HTML State Number Gallery Dataframe Code JSON Label Plot UploadButton ClearButton DuplicateButton DownloadButton Timer MultimodalTextbox CheckboxGroup ColorPicker Accordion Tab Row Column Group Tabs Model3D AnnotatedImage HighlightedText ImageEditor DateTime LoginButton';

/** NiceGUI runs handlers on the loop. */
const handler = (argument: string): { readonly arg: string; readonly runs: 'loop'; readonly entry: Entry } => ({
  arg: argument,
  runs: 'loop',
  entry: action,
});

const chainlit: Members = {
  'on_chat_start on_message on_chat_end on_stop on_chat_resume on_settings_update on_audio_chunk on_audio_start on_audio_end on_mcp_connect on_logout set_chat_profiles set_starters':
    registers('loop', { kind: 'message', name: '{name}' }),
  'action_callback on_window_message step data_layer': { gives: { returns: { arg: 0 }, calls: [{ arg: 0, runs: 'loop', entry: action }] } },
  'password_auth_callback oauth_callback header_auth_callback': registers('loop', { kind: 'hook' }),
  make_async: { intrinsic: 'sync-to-async', calls: [{ arg: 0, runs: 'pool' }], gives: {} },
  run_sync: runs('here', 0, { returns: { resultOf: 0 } }),
};

export const userInterfaces: Library = {
  name: 'Gradio, NiceGUI, Chainlit',
  language: 'python',
  source:
    'gradio blocks.py call_function: `anyio.to_thread.run_sync` for a `def` (5); nicegui.io/documentation (3); chainlit utils.py wrap_user_function (2)',
  modules: {
    gradio: {
      Blocks: makes('gradio.Blocks'),
      'Interface ChatInterface': makes('gradio.Blocks', { calls: [{ arg: [0, 'fn'], runs: 'pool-if-sync', entry: action }] }),
      [COMPONENTS]: component,
      on: { calls: [{ arg: [1, 'fn'], runs: 'pool-if-sync', entry: action }] },
      'Request Progress Error Warning Info update skip mount_gradio_app': quiet,
    },
    'nicegui.ui': {
      page: { gives: { returns: { arg: 0 }, calls: [{ arg: 0, runs: 'loop', entry: { kind: 'route', name: '{outer.0}' } }] } },
      'button input select checkbox switch slider upload number textarea radio toggle menu_item item chip fab_action color_picker date time':
        {
          calls: [handler('on_click'), handler('on_change'), handler('on_upload')],
          returns: 'nicegui.Element',
        },
      timer: runs('loop', [1, 'callback'], { entry: { kind: 'timer' } }),
      'refreshable refreshable_method': { returns: { arg: 0 } },
      'run navigate notify label row column card': quiet,
    },
    nicegui: { app: { is: 'nicegui.App' } },
    'nicegui.run': { 'io_bound cpu_bound': runs('pool', 0, { returns: { resultOf: 0 } }) },
    chainlit,
  },
  types: {
    'gradio.Blocks': { members: { load: listens, unload: listens, 'queue launch render': { returns: { self: true } }, close: quiet } },
    'gradio.Component': {
      members: {
        'click change input submit select blur focus upload clear stream like load edit release tick play pause stop end key_up retry undo example_select option_select delete download copy apply expand collapse start_recording stop_recording':
          listens,
        render: { returns: { self: true } },
      },
    },
    'gradio.Dependency': { members: { 'then success failure': listens } },
    'nicegui.Element': {
      members: {
        'on on_click on_value_change': { calls: [{ arg: 'last', runs: 'loop', entry: action }], returns: { self: true } },
        'classes props style bind_value tooltip': { returns: { self: true } },
      },
    },
    'nicegui.App': {
      members: {
        'on_startup on_shutdown': runs('startup', 0, { entry: { kind: 'lifespan' } }),
        'on_connect on_disconnect on_exception': runs('loop', 0, { entry: { kind: 'event' } }),
        'get post put delete': {
          gives: { returns: { arg: 0 }, calls: [{ arg: 0, runs: 'pool-if-sync', entry: { kind: 'route', name: '{outer.0}' } }] },
        },
        add_static_files: quiet,
      },
    },
  },
};

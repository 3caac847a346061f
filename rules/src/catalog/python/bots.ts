/** Frameworks for chat bots: handlers are coroutines on the loop. */

import { decorator, makes, property, returns, runs } from '../define.js';
import type { Callback, Entry, Library, Members } from '../model.js';
import { givesAsIs, leavesAsIs, quiet, registers } from './words.js';

const event: Entry = { kind: 'event' };
const command: Entry = { kind: 'message', name: '{outer.0}' };
const onLoop: Omit<Callback, 'arg'> = { runs: 'loop', entry: { kind: 'event' } };

/** The bot has just connected: what it sets up then, it sets up once. */
const firstEvents = { on_ready: 'startup', on_connect: 'startup', setup_hook: 'startup' } as const;

const discordCommands: Members = {
  'event listen': registers('loop', event, { named: firstEvents }),
  'command group hybrid_command hybrid_group slash_command user_command message_command context_menu': registers('loop', command),
  'before_invoke after_invoke check error before_loop after_loop autocomplete': registers('loop', { kind: 'hook' }),
  'run add_cog load_extension add_command add_listener start close': quiet,
  loop: property('asyncio.AbstractEventLoop'),
};

const discordLoop: Members = {
  'before_loop after_loop error': registers('loop', { kind: 'hook' }),
  'start stop cancel restart change_interval is_running': quiet,
};

const DISCORD_EVENTS =
  'on_message on_message_edit on_message_delete on_member_join on_member_remove on_reaction_add on_reaction_remove on_guild_join on_voice_state_update on_command_error on_error on_interaction on_disconnect';

/** `discord.Client.setup_hook`: before the bot connects; cogs are loaded then. */
const discordLifecycle = {
  'setup_hook cog_load cog_unload on_ready on_connect': { runs: 'startup', entry: { kind: 'lifespan' } },
} as const;

const aiogramObservers =
  'message edited_message channel_post inline_query chosen_inline_result callback_query shipping_query pre_checkout_query poll poll_answer my_chat_member chat_member chat_join_request error errors message_handler callback_query_handler';

const discord: Members = {
  'Client AutoShardedClient': makes('discord.Client'),
  Bot: makes('discord.Client'),
  'Intents Embed File Color Colour Activity Status Object': quiet,
};

const discordExtension: Members = {
  'Bot AutoShardedBot': makes('discord.Client'),
  Cog: makes('discord.Cog', { members: { listener: registers('loop', event, { named: firstEvents }) } }),
  ...discordCommands,
};

export const bots: Library = {
  name: 'discord.py, aiogram, python-telegram-bot, Slack Bolt, Telethon, Pyrogram, maubot',
  language: 'python',
  source:
    'discordpy.readthedocs.io (2.6); docs.aiogram.dev (3.22); docs.python-telegram-bot.org (22); docs.slack.dev/tools/bolt-python; docs.mau.fi/maubot',
  // "Extensions": `load_extension` imports the file and awaits its `setup(bot)`.
  conventions: [
    {
      files: ['**/*.py'],
      importedBeside: ['discord.ext', 'nextcord.ext', 'disnake.ext'],
      exports: { 'setup teardown': { runs: 'startup', entry: { kind: 'lifespan' }, params: ['discord.Client'] } },
    },
  ],
  modules: {
    discord,
    nextcord: discord,
    disnake: discord,
    'discord.client': discord,
    'discord.ext.commands': discordExtension,
    'discord.ext.commands.bot': discordExtension,
    'discord.ext.commands.cog': discordExtension,
    'nextcord.ext.commands': discordExtension,
    'disnake.ext.commands': discordExtension,
    'discord.app_commands': {
      'command context_menu': registers('loop', command),
      describe: givesAsIs,
      CommandTree: makes('discord.Client'),
    },
    'discord.ext.tasks': {
      loop: { gives: { calls: [{ arg: 0, runs: 'loop', entry: { kind: 'timer' } }], returns: 'discord.tasks.Loop' } },
    },
    aiogram: { 'Dispatcher Router': makes('aiogram.Router'), Bot: quiet },
    'telegram.ext': {
      'MessageHandler CommandHandler InlineQueryHandler': runs('loop', [1, 'callback'], { entry: { kind: 'message', name: '{0}' } }),
      'CallbackQueryHandler ChatMemberHandler PollAnswerHandler': runs('loop', [0, 'callback'], { entry: { kind: 'message' } }),
      'CallbackContext ContextTypes.DEFAULT_TYPE': makes('telegram.ext.CallbackContext'),
      'Application ApplicationBuilder': makes('telegram.ext.Application'),
      ConversationHandler: quiet,
    },
    'slack_bolt.async_app': { AsyncApp: makes('slack_bolt.AsyncApp') },
    'slack_bolt.app.async_app': { AsyncApp: makes('slack_bolt.AsyncApp') },
    slack_bolt: { App: makes('slack_bolt.App') },
    'slack_bolt.app': { App: makes('slack_bolt.App') },
    telethon: { TelegramClient: makes('telethon.TelegramClient') },
    pyrogram: { Client: makes('pyrogram.Client') },
    nio: { AsyncClient: makes('nio.AsyncClient') },
    maubot: { Plugin: makes('maubot.Plugin') },
    'maubot.handlers.command': {
      new: registers('loop', { kind: 'message', name: '{outer.0}' }),
      passive: registers('loop', { kind: 'message' }),
      argument: givesAsIs,
    },
    'maubot.handlers.event': { on: registers('loop', { kind: 'event', name: '{outer.0}' }), off: leavesAsIs },
    'maubot.handlers.web': { 'get post put delete patch head options view': registers('loop', { kind: 'route', name: '{outer.0}' }) },
    'botbuilder.core': { 'ActivityHandler TeamsActivityHandler': makes('botbuilder.ActivityHandler') },
  },
  types: {
    'discord.Client': {
      members: { ...discordCommands, tree: property('discord.Client') },
      overrides: { [DISCORD_EVENTS]: onLoop, ...discordLifecycle },
    },
    'discord.Cog': {
      members: { listener: registers('loop', event, { named: firstEvents }) },
      overrides: { [DISCORD_EVENTS]: onLoop, ...discordLifecycle },
    },
    'discord.tasks.Loop': { members: discordLoop },
    'aiogram.Router': {
      members: {
        [aiogramObservers]: { is: 'aiogram.Observer' },
        'startup shutdown': { is: 'aiogram.LifespanObserver' },
        'include_router include_routers start_polling run_polling': quiet,
        register_message_handler: runs('loop', 0, { entry: { kind: 'message' } }),
      },
    },
    'aiogram.Observer': {
      call: decorator('loop', { kind: 'message' }),
      members: {
        register: runs('loop', 0, { entry: { kind: 'message' } }),
        'middleware outer_middleware': runs('loop', 0, { entry: { kind: 'middleware' } }),
      },
    },
    'aiogram.LifespanObserver': {
      call: decorator('startup', { kind: 'lifespan' }),
      members: { register: runs('startup', 0, { entry: { kind: 'lifespan' } }) },
    },
    'telegram.ext.Application': {
      members: {
        builder: returns('telegram.ext.Application'),
        'token build concurrent_updates rate_limiter': { returns: { self: true } },
        'post_init post_stop post_shutdown': { calls: [{ arg: 0, runs: 'startup', entry: { kind: 'lifespan' } }], returns: { self: true } },
        add_error_handler: runs('loop', 0, { entry: { kind: 'exception-handler' } }),
        create_task: runs('loop', 0, { entry: { kind: 'task' } }),
        job_queue: property('telegram.ext.JobQueue'),
        'add_handler add_handlers run_polling run_webhook initialize start stop': quiet,
      },
    },
    'telegram.ext.CallbackContext': {
      members: { job_queue: property('telegram.ext.JobQueue'), application: property('telegram.ext.Application') },
    },
    'telegram.ext.JobQueue': {
      members: { 'run_once run_repeating run_daily run_monthly run_custom': runs('loop', 0, { entry: { kind: 'timer' } }) },
    },
    'slack_bolt.AsyncApp': {
      members: {
        'event message command action shortcut view options function global_shortcut message_shortcut block_action': decorator(
          'loop',
          command,
        ),
        'middleware use error': registers('loop', { kind: 'middleware' }),
      },
    },
    'slack_bolt.App': {
      members: {
        'event message command action shortcut view options function': decorator('pool', command),
        'middleware use error': registers('pool', { kind: 'middleware' }),
      },
    },
    'telethon.TelegramClient': {
      members: {
        on: decorator('loop', { kind: 'message' }),
        add_event_handler: runs('loop', 0, { entry: { kind: 'message' } }),
        loop: property('asyncio.AbstractEventLoop'),
      },
    },
    'pyrogram.Client': {
      members: {
        'on_message on_callback_query on_inline_query on_edited_message on_raw_update': registers('pool-if-sync', { kind: 'message' }),
      },
    },
    'nio.AsyncClient': {
      members: { 'add_event_callback add_response_callback add_to_device_callback': runs('loop', 0, { entry: { kind: 'message' } }) },
    },
    'maubot.Plugin': {
      overrides: { 'start stop pre_start pre_stop on_external_config_update': { runs: 'loop', entry: { kind: 'hook' } } },
    },
    'botbuilder.ActivityHandler': {
      overrides: { 'on_message_activity on_members_added_activity on_turn': { runs: 'loop', entry: { kind: 'message' } } },
    },
  },
};

/** Bots and servers of tools for language models: a message comes in, a function answers. */

import { makes, property, returns, runs } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { callable, chains, listeners, UNKNOWN } from './forms.js';

/** Among texts, expressions and options, the functions that a method is given answer messages. */
const answers: Model = runs('loop', 'all', { entry: { kind: 'message', name: '{name} {0}' }, returns: { self: true } });
const started: Model = runs('startup', 'all', { returns: UNKNOWN });

const telegraf: Members = {
  'use on hears command action start help settings inlineQuery callbackQuery gameQuery mention hashtag email phone url textLink reaction catch guard filter branch enter leave':
    answers,
  launch: started,
  middleware: chains,
  'stop handleUpdate webhookCallback createWebhook': returns(UNKNOWN),
  telegram: property(UNKNOWN),
};

const composer = makes('bots:Telegraf');

const grammy = makes('bots:Grammy');

const tools: Members = {
  'tool registerTool resource registerResource prompt registerPrompt setRequestHandler setNotificationHandler': answers,
  server: property('bots:ToolServer'),
  'connect close sendLoggingMessage': returns(UNKNOWN),
};

const toolServer = makes('bots:ToolServer');

export const bots: Library = {
  name: 'bots and tool servers',
  language: 'javascript',
  source:
    'telegraf 4.16, grammy 1.38, node-telegram-bot-api 0.66, @slack/bolt 4.6, botbuilder 4.23, @modelcontextprotocol/sdk 1.22, fastmcp 3: their documentation',
  modules: {
    telegraf: {
      Telegraf: composer,
      Composer: { ...composer, members: telegraf },
      Scenes: { members: { BaseScene: composer, WizardScene: makes('bots:Telegraf', answers), Stage: makes('bots:Telegraf') } },
      session: returns(UNKNOWN),
    },
    grammy: { Bot: grammy, Composer: grammy, session: runs('loop', 0, { entry: { kind: 'message', name: 'session' }, returns: UNKNOWN }) },
    'node-telegram-bot-api': callable(makes('bots:TelegramBot')),
    '@slack/bolt': { App: makes('bots:Slack') },
    botbuilder: { 'ActivityHandler TeamsActivityHandler': makes('bots:Activities') },
    '@modelcontextprotocol/sdk/server/mcp.js': { McpServer: toolServer },
    '@modelcontextprotocol/sdk/server/index.js': { Server: toolServer },
    '@modelcontextprotocol/server': { McpServer: toolServer, Server: toolServer },
    fastmcp: { FastMCP: makes('bots:FastMcp') },
  },
  types: {
    'bots:Telegraf': { members: telegraf },
    'bots:Grammy': {
      members: {
        'use on command hears callbackQuery gameQuery inlineQuery chosenInlineResult preCheckoutQuery shippingQuery reaction chatType filter drop fork lazy route branch errorBoundary catch':
          answers,
        start: started,
        'stop init handleUpdate': returns(UNKNOWN),
        api: property(UNKNOWN),
      },
    },
    'bots:TelegramBot': { members: { ...listeners(), 'onText onReplyToMessage': answers } },
    'bots:Slack': {
      members: {
        'message command action event shortcut view options use error function step assistant': answers,
        'start stop': returns(UNKNOWN),
        client: property(UNKNOWN),
      },
    },
    'bots:Activities': {
      members: {
        'onMessage onMembersAdded onMembersRemoved onTurn onDialog onEvent onConversationUpdate onMessageReaction onUnrecognizedActivityType':
          answers,
      },
    },
    'bots:ToolServer': { members: tools },
    'bots:FastMcp': {
      members: {
        'addTool addResource addResourceTemplate addPrompt': answers,
        ...listeners(),
        start: returns(UNKNOWN),
      },
    },
  },
};

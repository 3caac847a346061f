/** Clients of language model services. The asynchronous twins of their classes never block. */

import { blocks, harmless, makes, returns } from '../define.js';
import type { Library, Members, Model, TypeModel } from '../model.js';
import { quiet, resourceNames, resourceTypes, type Resources } from './words.js';

const awaited: Model = makes('language-models.AsyncClient');
const streams = { returns: 'language-models.Stream' } as const;
const request = (alternative: string): Model =>
  blocks('http', { ...streams, alternative: { symbol: alternative, note: 'await its methods' } });

const openaiResources: Resources = {
  chat: { completions: 'create parse stream list retrieve update delete' },
  completions: 'create',
  responses: 'create parse stream retrieve delete cancel',
  embeddings: 'create',
  images: 'generate edit create_variation',
  audio: { transcriptions: 'create', translations: 'create', speech: 'create' },
  models: 'list retrieve delete',
  moderations: 'create',
  files: 'create list retrieve delete content wait_for_processing',
  batches: 'create list retrieve cancel',
  fine_tuning: { jobs: 'create list retrieve cancel list_events' },
  vector_stores: 'create list retrieve update delete search',
  conversations: 'create retrieve update delete',
  beta: {
    chat: { completions: 'create parse stream' },
    assistants: 'create list retrieve update delete',
    threads: {
      '': 'create retrieve update delete create_and_run create_and_run_poll',
      messages: 'create list retrieve update delete',
      runs: 'create list retrieve cancel create_and_poll poll stream submit_tool_outputs submit_tool_outputs_and_poll',
    },
    vector_stores: 'create list retrieve update delete',
  },
};

const anthropicResources: Resources = {
  messages: 'create stream count_tokens parse',
  completions: 'create',
  models: 'list retrieve',
  beta: { messages: 'create stream count_tokens parse', files: 'upload list delete download', models: 'list retrieve' },
};

const geminiResources: Resources = {
  models:
    'generate_content generate_content_stream generate_images generate_videos embed_content count_tokens list get edit_image upscale_image',
  files: 'upload list get delete',
  caches: 'create list get delete update',
  chats: 'list',
  operations: 'get',
};

const own: Members = {
  'with_options copy': returns({ self: true }),
  'with_raw_response with_streaming_response': { is: { self: true } },
  'close api_key base_url': quiet,
};
const openaiRequest = request('openai#AsyncOpenAI');
const legacy = (names: string): Members => ({ [names]: { members: { create: openaiRequest, acreate: quiet } } });

const generativeModel: Members = {
  'generate_content send_message count_tokens predict predict_streaming embed_content': blocks('http', streams),
  start_chat: returns('vertexai.GenerativeModel'),
  'generate_content_async send_message_async': harmless('it is awaited'),
};

const types: Readonly<Record<string, TypeModel>> = {
  ...resourceTypes('openai.OpenAI', openaiResources, openaiRequest, own),
  ...resourceTypes('anthropic.Anthropic', anthropicResources, request('anthropic#AsyncAnthropic'), own),
  ...resourceTypes('google.genai.Client', geminiResources, blocks('http', streams), { aio: { is: 'language-models.AsyncClient' } }),
  ...resourceTypes(
    'groq.Groq',
    { chat: { completions: 'create' }, models: 'list', audio: { transcriptions: 'create' } },
    request('groq#AsyncGroq'),
    own,
  ),
  ...resourceTypes(
    'together.Together',
    { chat: { completions: 'create' }, completions: 'create', embeddings: 'create', images: 'generate' },
    request('together#AsyncTogether'),
    own,
  ),
  ...resourceTypes(
    'mistralai.Mistral',
    { chat: 'complete stream parse', embeddings: 'create', models: 'list', agents: 'complete stream', ocr: 'process', files: 'upload' },
    blocks('http', streams),
    own,
  ),
  ...resourceTypes('reka.Reka', { chat: 'create create_stream' }, blocks('http', streams), own),
  ...resourceTypes('replicate.Client', { models: 'get list', predictions: 'create get list cancel' }, blocks('http'), {
    'run stream': blocks('http', streams),
    'async_run async_stream': quiet,
  }),
  /** Everything on it, however deep, is awaited. */
  'language-models.AsyncClient': { members: { '*': { is: 'language-models.AsyncClient' } }, call: returns('language-models.AsyncClient') },
  'language-models.Stream': {
    members: {
      '__iter__ get_final_message get_final_text get_final_completion until_done': blocks('http', { continues: true }),
      text_stream: { is: { self: true } },
      close: quiet,
    },
  },
  'vertexai.GenerativeModel': { members: generativeModel },
  'cohere.Client': {
    members: { 'chat chat_stream generate embed rerank classify tokenize detokenize summarize': blocks('http', streams), close: quiet },
  },
  'ollama.Client': { members: { 'chat generate embed embeddings pull push create list show delete copy ps': blocks('http', streams) } },
  'huggingface_hub.InferenceClient': {
    members: {
      'text_generation chat_completion feature_extraction text_to_image image_to_text summarization translation question_answering text_classification automatic_speech_recognition text_to_speech post':
        blocks('http', {
          ...streams,
          alternative: { symbol: 'huggingface_hub#AsyncInferenceClient', note: 'await its methods' },
        }),
      chat: { is: 'groq.Groq.chat' },
    },
  },
  'huggingface_hub.HfApi': { members: { '*': blocks('http') } },
  'elevenlabs.ElevenLabs': { members: { '*': { is: 'elasticsearch.Namespace' } } },
};

const ollama: Members = {
  'chat generate embed embeddings pull push create list show delete': blocks('http', streams),
  Client: makes('ollama.Client'),
  AsyncClient: awaited,
};

export const languageModels: Library = {
  name: 'OpenAI, Anthropic, Google GenAI, Mistral, Cohere, Groq, Ollama, Hugging Face Hub, LiteLLM',
  language: 'python',
  source:
    'github.com/openai/openai-python (2.8); github.com/anthropics/anthropic-sdk-python (0.75); googleapis.github.io/python-genai; docs.litellm.ai',
  modules: {
    openai: {
      'OpenAI Client AzureOpenAI': makes('openai.OpenAI'),
      'AsyncOpenAI AsyncClient AsyncAzureOpenAI': awaited,
      ...resourceNames(openaiResources, openaiRequest),
      // Before 1.0.
      ...legacy('ChatCompletion Completion Embedding Image Moderation Audio File FineTune'),
    },
    anthropic: {
      'Anthropic AnthropicBedrock AnthropicVertex Client': makes('anthropic.Anthropic'),
      'AsyncAnthropic AsyncAnthropicBedrock AsyncAnthropicVertex AsyncClient': awaited,
    },
    'google.genai': { Client: makes('google.genai.Client') },
    'google.generativeai': {
      GenerativeModel: makes('vertexai.GenerativeModel'),
      'generate_text embed_content list_models get_model upload_file': blocks('http', streams),
      configure: quiet,
    },
    'vertexai.generative_models': { GenerativeModel: makes('vertexai.GenerativeModel') },
    'vertexai.preview.generative_models': { GenerativeModel: makes('vertexai.GenerativeModel') },
    'vertexai.language_models': {
      'TextGenerationModel ChatModel TextEmbeddingModel': makes('vertexai.GenerativeModel', {
        members: { from_pretrained: blocks('http', { returns: 'vertexai.GenerativeModel' }) },
      }),
    },
    'vertexai.preview.language_models': {
      'TextGenerationModel ChatModel': makes('vertexai.GenerativeModel', {
        members: { from_pretrained: blocks('http', { returns: 'vertexai.GenerativeModel' }) },
      }),
    },
    groq: { Groq: makes('groq.Groq'), AsyncGroq: awaited },
    together: { Together: makes('together.Together'), AsyncTogether: awaited },
    mistralai: { Mistral: makes('mistralai.Mistral') },
    'reka.client': { Reka: makes('reka.Reka'), AsyncReka: awaited },
    cohere: { 'Client ClientV2': makes('cohere.Client'), 'AsyncClient AsyncClientV2': awaited },
    ollama,
    replicate: { Client: makes('replicate.Client'), 'run stream': blocks('http', streams), 'async_run async_stream': quiet },
    huggingface_hub: {
      'snapshot_download hf_hub_download upload_file upload_folder list_models model_info login whoami create_repo': blocks('http'),
      InferenceClient: makes('huggingface_hub.InferenceClient'),
      AsyncInferenceClient: awaited,
      HfApi: makes('huggingface_hub.HfApi'),
    },
    modelscope: { snapshot_download: blocks('http') },
    'elevenlabs.client': { ElevenLabs: makes('elevenlabs.ElevenLabs'), AsyncElevenLabs: awaited },
    litellm: {
      'completion embedding image_generation transcription speech moderation rerank text_completion responses batch_completion': blocks(
        'http',
        { ...streams, alternative: { symbol: 'litellm#acompletion', note: 'await it' } },
      ),
      'acompletion aembedding aimage_generation aresponses atranscription': harmless('it is awaited'),
    },
  },
  types,
};

import { blocks, harmless, makes, returns } from '../define.js';
import type { Library } from '../model.js';
import { quiet } from './words.js';

const awaited = harmless('it is awaited');

export const llamaIndex: Library = {
  name: 'LlamaIndex',
  language: 'python',
  source: 'docs.llamaindex.ai (0.14)',
  modules: {
    'llama_index.core': {
      'VectorStoreIndex SummaryIndex KnowledgeGraphIndex PropertyGraphIndex': makes('llama_index.Index', {
        members: { 'from_documents from_vector_store': blocks('http', { returns: 'llama_index.Index' }) },
      }),
      SimpleDirectoryReader: makes('llama_index.Reader'),
      load_index_from_storage: blocks('file', { returns: 'llama_index.Index' }),
      'Settings StorageContext Document ServiceContext PromptTemplate': quiet,
    },
    'llama_index.llms.openai': { OpenAI: makes('llama_index.LLM') },
    'llama_index.llms.ollama': { Ollama: makes('llama_index.LLM') },
    'llama_index.llms.anthropic': { Anthropic: makes('llama_index.LLM') },
    'llama_index.embeddings.openai': { OpenAIEmbedding: makes('llama_index.Embedding') },
    'llama_index.embeddings.huggingface': { HuggingFaceEmbedding: blocks('ml', { instance: 'llama_index.Embedding' }) },
  },
  types: {
    'llama_index.Index': {
      members: {
        'as_query_engine as_chat_engine as_retriever': returns('llama_index.Engine'),
        'insert insert_nodes delete_ref_doc refresh_ref_docs update_ref_doc': blocks('http'),
        storage_context: quiet,
      },
    },
    'llama_index.Engine': {
      members: { 'query chat stream_chat retrieve': blocks('http'), 'aquery achat astream_chat aretrieve': awaited, reset: quiet },
    },
    'llama_index.Reader': { members: { 'load_data iter_data': blocks('parse'), aload_data: awaited } },
    'llama_index.LLM': {
      members: {
        'complete chat stream_complete stream_chat predict': blocks('http'),
        'acomplete achat astream_complete astream_chat': awaited,
        metadata: quiet,
      },
    },
    'llama_index.Embedding': {
      members: {
        'get_text_embedding get_query_embedding get_text_embedding_batch': blocks('ml'),
        'aget_text_embedding aget_query_embedding': awaited,
      },
    },
  },
};

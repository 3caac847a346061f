/** LangChain and LangGraph: every method that asks a model or a store has an `a`-prefixed twin. */

import { blocks, decorator, harmless, makes, property, returns, runs } from '../define.js';
import type { Entry, Library, Members, Model } from '../model.js';
import { bareOrCalled, quiet } from './words.js';

const itself = { self: true } as const;
const twin = (type: string, name: string) => ({ symbol: `${type}#${name}`, note: `await \`${name}\`` });
const asks = (type: string, names: string, kind: 'http' | 'db' | 'ml' | 'parse'): Members =>
  Object.fromEntries(names.split(' ').map((name) => [name, blocks(kind, { alternative: twin(type, `a${name}`) })]));
const awaited = harmless('it is awaited');

const RUNNABLE = 'langchain_core.runnables.Runnable';
const MONGODB = 'langchain_mongodb.MongoDBAtlasVectorSearch';
const STORE = 'langchain_core.vectorstores.VectorStore';
const EMBEDDINGS = 'langchain_core.embeddings.Embeddings';
const LOADER = 'langchain_core.document_loaders.BaseLoader';
const SPLITTER = 'langchain_text_splitters.TextSplitter';

const runnable: Members = {
  ...asks(RUNNABLE, 'invoke batch stream transform', 'http'),
  'predict predict_messages run generate generate_prompt call_as_llm apply': blocks('http', { alternative: twin(RUNNABLE, 'ainvoke') }),
  'ainvoke abatch astream astream_events atransform agenerate apredict arun': awaited,
  'bind bind_tools with_structured_output with_config with_retry with_fallbacks with_types with_listeners configurable_fields configurable_alternatives pipe pick assign map':
    returns(itself),
  '__or__ __ror__': returns(itself),
};

const store: Members = {
  ...asks(
    STORE,
    'similarity_search similarity_search_with_score similarity_search_by_vector similarity_search_with_relevance_scores max_marginal_relevance_search max_marginal_relevance_search_by_vector add_documents add_texts delete get_by_ids search',
    'db',
  ),
  'similarity_search_with_score_by_vector get_collection create_collection delete_collection create_tables_if_not_exists persist _similarity_search_with_score':
    blocks('db'),
  save_local: blocks('file', { stall: 'heavy' }),
  'asimilarity_search asimilarity_search_with_score aadd_documents aadd_texts adelete amax_marginal_relevance_search': awaited,
  as_retriever: returns(RUNNABLE),
};

const embeddings: Members = { ...asks(EMBEDDINGS, 'embed_query embed_documents', 'ml'), 'aembed_query aembed_documents': awaited };
const loader: Members = { ...asks(LOADER, 'load lazy_load', 'parse'), load_and_split: blocks('parse'), 'aload alazy_load': awaited };
const splitter: Members = { 'split_text split_documents create_documents transform_documents': blocks('parse', { stall: 'light' }) };

const model: Model = makes(RUNNABLE);
const embedder: Model = makes(EMBEDDINGS);
const localEmbedder: Model = blocks('ml', { instance: EMBEDDINGS, note: 'loads the model' });
const fromTexts = {
  'from_documents from_texts from_existing_index from_existing_collection from_existing_table from_connection_string load_local': blocks(
    'db',
    { returns: STORE },
  ),
  'afrom_documents afrom_texts': returns(STORE),
};
const vectorStore: Model = makes(STORE, { members: fromTexts });
const mongodbStore: Model = makes(MONGODB, { members: fromTexts });

const loaders =
  'BaseLoader PyPDFLoader PyMuPDFLoader PDFPlumberLoader UnstructuredPDFLoader UnstructuredFileLoader UnstructuredWordDocumentLoader UnstructuredMarkdownLoader UnstructuredHTMLLoader UnstructuredExcelLoader UnstructuredPowerPointLoader UnstructuredEPubLoader UnstructuredXMLLoader UnstructuredRSTLoader Docx2txtLoader TextLoader CSVLoader JSONLoader BSHTMLLoader DirectoryLoader WebBaseLoader AsyncHtmlLoader RecursiveUrlLoader YoutubeLoader WikipediaLoader ArxivLoader NotionDBLoader GitLoader ConfluenceLoader';
const chatModels =
  'ChatOpenAI AzureChatOpenAI OpenAI AzureOpenAI ChatAnthropic ChatGoogleGenerativeAI ChatVertexAI ChatOllama ChatGroq ChatMistralAI ChatCohere ChatBedrock ChatHuggingFace HuggingFacePipeline Ollama';
const stores =
  'Chroma FAISS PGVector Qdrant Pinecone Weaviate Milvus Redis ElasticsearchStore OpenSearchVectorSearch LanceDB SupabaseVectorStore';
const step: Entry = { kind: 'callback' };

/** A `def` step of an asynchronous run goes to a thread. */
const graph: Members = {
  add_node: { calls: [{ arg: 'last', runs: 'pool-if-sync', entry: step }], returns: itself },
  add_conditional_edges: { calls: [{ arg: [1, 'path'], runs: 'pool-if-sync', entry: step }], returns: itself },
  'add_edge set_entry_point set_finish_point set_conditional_entry_point': returns(itself),
  compile: returns(RUNNABLE),
};

const modules = (names: readonly string[], members: Members): Readonly<Record<string, Members>> =>
  Object.fromEntries(names.map((name) => [name, members]));

export const langchain: Library = {
  name: 'LangChain, LangGraph',
  language: 'python',
  source: 'python.langchain.com/api_reference/core (1.0); langchain_core/runnables/base.py',
  modules: {
    ...modules(
      [
        'langchain_openai',
        'langchain_anthropic',
        'langchain_google_genai',
        'langchain_google_vertexai',
        'langchain_ollama',
        'langchain_groq',
        'langchain_mistralai',
        'langchain_cohere',
        'langchain_aws',
        'langchain.chat_models',
        'langchain.llms',
        'langchain_community.chat_models',
        'langchain_community.llms',
      ],
      {
        [chatModels]: model,
        init_chat_model: model,
        'OpenAIEmbeddings AzureOpenAIEmbeddings GoogleGenerativeAIEmbeddings VertexAIEmbeddings OllamaEmbeddings CohereEmbeddings BedrockEmbeddings MistralAIEmbeddings':
          embedder,
      },
    ),
    ...modules(
      [
        'langchain_community.vectorstores',
        'langchain.vectorstores',
        'langchain_chroma',
        'langchain_postgres',
        'langchain_pinecone',
        'langchain_qdrant',
        'langchain_milvus',
        'langchain_elasticsearch',
        'langchain_weaviate',
      ],
      {
        [stores]: vectorStore,
        MongoDBAtlasVectorSearch: mongodbStore,
        'QdrantVectorStore PineconeVectorStore WeaviateVectorStore PGVectorStore AzureSearch': vectorStore,
      },
    ),
    langchain_mongodb: { MongoDBAtlasVectorSearch: mongodbStore },
    'langchain_community.vectorstores.pgvector': { PGVector: vectorStore },
    'langchain_community.vectorstores.faiss': { FAISS: vectorStore },
    'langchain_core.vectorstores': { VectorStore: vectorStore, VectorStoreRetriever: model, InMemoryVectorStore: vectorStore },
    'langchain_core.embeddings': { Embeddings: embedder },
    'langchain_core.document_loaders': { BaseLoader: makes(LOADER) },
    ...modules(['langchain_community.document_loaders', 'langchain.document_loaders'], { [loaders]: makes(LOADER) }),
    langchain_huggingface: {
      HuggingFaceEmbeddings: localEmbedder,
      HuggingFaceEndpointEmbeddings: embedder,
      'ChatHuggingFace HuggingFacePipeline HuggingFaceEndpoint': model,
    },
    ...modules(['langchain_community.embeddings', 'langchain.embeddings'], {
      'HuggingFaceEmbeddings HuggingFaceBgeEmbeddings SentenceTransformerEmbeddings HuggingFaceInstructEmbeddings': localEmbedder,
      'OpenAIEmbeddings OllamaEmbeddings CohereEmbeddings': embedder,
    }),
    ...modules(['langchain_text_splitters', 'langchain.text_splitter'], {
      'RecursiveCharacterTextSplitter CharacterTextSplitter TokenTextSplitter MarkdownHeaderTextSplitter MarkdownTextSplitter TextSplitter HTMLHeaderTextSplitter':
        makes(SPLITTER, { members: { 'from_tiktoken_encoder from_huggingface_tokenizer from_language': makes(SPLITTER) } }),
    }),
    'langchain_core.runnables': {
      'Runnable RunnableSequence RunnablePassthrough RunnableParallel RunnableMap RunnableBranch': model,
      RunnableLambda: { ...runs('pool-if-sync', 0, { entry: step }), instance: RUNNABLE },
    },
    'langchain_core.language_models': { 'BaseChatModel BaseLLM LLM': model },
    'langchain_core.language_models.chat_models': { BaseChatModel: model },
    'langchain_core.prompts': {
      'ChatPromptTemplate PromptTemplate MessagesPlaceholder': makes('langchain_core.prompts.Prompt', {
        members: { 'from_messages from_template from_file': makes('langchain_core.prompts.Prompt') },
      }),
    },
    'langchain_core.output_parsers': { 'StrOutputParser JsonOutputParser PydanticOutputParser': makes('langchain_core.prompts.Prompt') },
    'langchain_core.retrievers': { BaseRetriever: model },
    'langchain_core.tools': {
      tool: {
        ...bareOrCalled,
        ...decorator('pool-if-sync', { kind: 'procedure' }),
        calls: [{ arg: 0, runs: 'pool-if-sync', entry: { kind: 'procedure' } }],
      },
      BaseTool: makes('langchain_core.tools.BaseTool'),
      StructuredTool: makes('langchain_core.tools.BaseTool', {
        members: { from_function: { calls: [{ arg: [0, 'func'], runs: 'pool-if-sync' }], returns: 'langchain_core.tools.BaseTool' } },
      }),
    },
    'langchain.tools': {
      tool: { ...bareOrCalled, calls: [{ arg: 0, runs: 'pool-if-sync', entry: { kind: 'procedure' } }] },
      BaseTool: makes('langchain_core.tools.BaseTool'),
    },
    'langchain.chains': {
      'LLMChain RetrievalQA ConversationalRetrievalChain ConversationChain SequentialChain': makes(RUNNABLE, {
        members: { 'from_llm from_chain_type': model },
      }),
      'create_retrieval_chain create_history_aware_retriever': model,
    },
    'langchain.agents': {
      AgentExecutor: model,
      'initialize_agent create_agent create_react_agent create_openai_tools_agent create_tool_calling_agent': model,
    },
    'langgraph.graph': { 'StateGraph MessageGraph': makes('langgraph.StateGraph'), 'START END add_messages': quiet },
    'langgraph.prebuilt': { 'create_react_agent ToolNode': model, tools_condition: quiet },
  },
  types: {
    [RUNNABLE]: { members: runnable, call: blocks('http') },
    [STORE]: { members: store },
    [MONGODB]: {
      extends: [STORE],
      members: { '_collection collection': property('pymongo.collection.Collection'), embeddings: property(EMBEDDINGS) },
    },
    [EMBEDDINGS]: { members: embeddings },
    [LOADER]: { members: loader },
    [SPLITTER]: { members: splitter },
    /** Formatting a prompt asks nobody; joined with `|` it becomes part of what does. */
    'langchain_core.prompts.Prompt': {
      members: {
        'invoke ainvoke format format_messages format_prompt parse partial get_format_instructions': quiet,
        '__or__ __ror__ pipe': returns(RUNNABLE),
      },
    },
    'langchain_core.tools.BaseTool': {
      extends: [RUNNABLE],
      overrides: { _run: { runs: 'pool', entry: { kind: 'procedure' } }, _arun: { runs: 'loop', entry: { kind: 'procedure' } } },
    },
    'langgraph.StateGraph': { members: graph },
  },
};

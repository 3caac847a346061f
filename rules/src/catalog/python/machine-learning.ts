import { blocks, makes, property, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { quiet } from './words.js';

const itself = { self: true } as const;
const MODEL = 'transformers.PreTrainedModel';
const TOKENIZER = 'transformers.PreTrainedTokenizerBase';
const infers: Model = blocks('ml');
const loads = (type: string): Model => blocks('ml', { returns: type, note: 'loads the model, from the network the first time' });

const pretrained = (type: string): Model => ({ instance: type, members: { 'from_pretrained from_config': loads(type) } });

/** Tokenizing a prompt takes well under a millisecond (compiled tokenizers do about a million tokens a second). */
const tokenizer: Members = {
  'encode decode batch_decode batch_encode_plus encode_plus tokenize apply_chat_template pad convert_ids_to_tokens convert_tokens_to_ids':
    quiet,
  'save_pretrained push_to_hub': blocks('file'),
  'add_tokens add_special_tokens get_vocab vocab_size pad_token eos_token': quiet,
};

const tokenizers =
  'AutoTokenizer BertTokenizer GPT2Tokenizer LlamaTokenizer T5Tokenizer PreTrainedTokenizer PreTrainedTokenizerFast PreTrainedTokenizerBase AutoProcessor AutoFeatureExtractor AutoImageProcessor WhisperProcessor CLIPProcessor CLIPTokenizer';
const models =
  'AutoModel AutoModelForCausalLM AutoModelForSeq2SeqLM AutoModelForSequenceClassification AutoModelForTokenClassification AutoModelForQuestionAnswering AutoModelForMaskedLM AutoModelForVision2Seq AutoModelForSpeechSeq2Seq AutoModelForImageTextToText PreTrainedModel BertModel LlamaForCausalLM T5ForConditionalGeneration WhisperForConditionalGeneration CLIPModel';

const module: Members = {
  __call__: infers,
  'forward generate encoder decoder lm_head': infers,
  'to cuda cpu half float eval train bfloat16 quantize': blocks('ml', { stall: 'heavy', returns: itself }),
  load_state_dict: infers,
  'save_pretrained push_to_hub': blocks('file', { stall: 'heavy' }),
  'parameters state_dict named_parameters device config requires_grad_': quiet,
};

const embedder: Members = {
  'encode encode_query encode_document encode_multi_process predict rank similarity': infers,
  'save save_pretrained': blocks('file', { stall: 'heavy' }),
  to: returns(itself),
  'get_sentence_embedding_dimension max_seq_length': quiet,
};

const estimator: Members = {
  'fit predict predict_proba transform fit_transform score fit_predict decision_function': blocks('ml', { returns: itself }),
  'get_params set_params': quiet,
};
const estimators: Model = makes('sklearn.Estimator');

export const machineLearning: Library = {
  name: 'PyTorch, Transformers, Sentence Transformers, tiktoken, spaCy, NLTK, scikit-learn, ONNX Runtime, Whisper',
  language: 'python',
  source: 'docs.pytorch.org (2.9); huggingface.co/docs/transformers (4.57); sbert.net (5); spacy.io/api (3.8); scikit-learn.org (1.7)',
  modules: {
    torch: {
      load: loads(MODEL),
      save: blocks('file', { stall: 'heavy' }),
      compile: returns({ arg: 0 }),
      'no_grad inference_mode': { returns: { arg: 0 }, gives: { returns: { arg: 0 } } },
      'tensor zeros ones device manual_seed from_numpy': makes('torch.Tensor'),
      Tensor: makes('torch.Tensor'),
    },
    'torch.nn': { Module: makes('torch.nn.Module'), 'Linear Conv2d LSTM Embedding Sequential ModuleList': makes('torch.nn.Module') },
    'torch.jit': { load: loads(MODEL), save: blocks('file') },
    'torch.hub': { load: loads(MODEL), download_url_to_file: blocks('http') },
    'torch.cuda': { synchronize: infers, empty_cache: quiet, 'is_available device_count current_device': quiet },
    transformers: {
      [tokenizers]: pretrained(TOKENIZER),
      [models]: pretrained(MODEL),
      AutoConfig: { members: { from_pretrained: blocks('ml', { note: 'downloads the configuration the first time' }) } },
      pipeline: loads('transformers.Pipeline'),
      TextIteratorStreamer: makes('queue.Queue'),
      'GenerationConfig set_seed StoppingCriteria': quiet,
    },
    sentence_transformers: {
      'SentenceTransformer CrossEncoder SparseEncoder': {
        ...loads('sentence_transformers.SentenceTransformer'),
        instance: 'sentence_transformers.SentenceTransformer',
      },
      util: { members: { 'semantic_search cos_sim paraphrase_mining': infers } },
    },
    fastembed: {
      'TextEmbedding SparseTextEmbedding ImageEmbedding': { ...loads('fastembed.TextEmbedding'), instance: 'fastembed.TextEmbedding' },
    },
    FlagEmbedding: {
      'FlagModel BGEM3FlagModel FlagReranker': {
        ...loads('sentence_transformers.SentenceTransformer'),
        instance: 'sentence_transformers.SentenceTransformer',
      },
    },
    diffusers: {
      'DiffusionPipeline StableDiffusionPipeline StableDiffusionXLPipeline AutoPipelineForText2Image FluxPipeline':
        pretrained('transformers.Pipeline'),
    },
    tiktoken: {
      'get_encoding encoding_for_model': blocks('ml', {
        stall: 'light',
        note: 'downloads the vocabulary the first time',
        returns: 'tiktoken.Encoding',
      }),
      Encoding: makes('tiktoken.Encoding'),
    },
    tokenizers: { Tokenizer: { instance: TOKENIZER, members: { 'from_file from_pretrained': loads(TOKENIZER) } } },
    whisper: { load_model: loads('whisper.Whisper'), transcribe: infers, load_audio: blocks('process', { note: 'runs ffmpeg' }) },
    faster_whisper: { WhisperModel: { ...loads('whisper.Whisper'), instance: 'whisper.Whisper' } },
    llama_cpp: { Llama: { ...loads('llama_cpp.Llama'), instance: 'llama_cpp.Llama' } },
    vllm: { LLM: { ...loads('llama_cpp.Llama'), instance: 'llama_cpp.Llama' }, AsyncLLMEngine: quiet },
    gpt4all: { GPT4All: { ...loads('llama_cpp.Llama'), instance: 'llama_cpp.Llama' } },
    mlx_lm: { load: infers, 'generate stream_generate': infers },
    ctransformers: { AutoModelForCausalLM: pretrained(MODEL) },
    onnxruntime: { InferenceSession: { ...loads('onnxruntime.InferenceSession'), instance: 'onnxruntime.InferenceSession' } },
    tensorflow: { keras: { is: 'tensorflow.keras' } },
    'tensorflow.keras.models': { load_model: loads(MODEL) },
    'keras.models': { load_model: loads(MODEL) },
    ultralytics: { YOLO: { ...loads('ultralytics.YOLO'), instance: 'ultralytics.YOLO' } },
    spacy: { load: loads('spacy.Language'), blank: returns('spacy.Language') },
    nltk: { download: blocks('http'), 'word_tokenize sent_tokenize pos_tag ne_chunk': blocks('ml', { stall: 'light' }) },
    'nltk.tokenize': { 'word_tokenize sent_tokenize': blocks('ml', { stall: 'light' }) },
    langdetect: { 'detect detect_langs': blocks('ml', { stall: 'light' }) },
    fasttext: { load_model: loads('spacy.Language') },
    'gensim.models': { 'Word2Vec KeyedVectors LdaModel': infers },
    'gensim.downloader': { load: loads(MODEL) },
    magika: { Magika: { ...loads('magika.Magika'), instance: 'magika.Magika' } },
    xgboost: { 'XGBClassifier XGBRegressor Booster': estimators, train: infers },
    lightgbm: { 'LGBMClassifier LGBMRegressor Booster': estimators, train: infers },
    'sklearn.ensemble': { 'RandomForestClassifier RandomForestRegressor GradientBoostingClassifier IsolationForest': estimators },
    'sklearn.linear_model': { 'LogisticRegression LinearRegression Ridge SGDClassifier': estimators },
    'sklearn.cluster': { 'KMeans DBSCAN MiniBatchKMeans': estimators },
    'sklearn.feature_extraction.text': { 'TfidfVectorizer CountVectorizer': estimators },
    'sklearn.neighbors': { 'KNeighborsClassifier NearestNeighbors': estimators },
    'sklearn.metrics.pairwise': { cosine_similarity: infers },
    mlflow: { 'log_metric log_param log_artifact log_model start_run end_run set_experiment': blocks('http') },
    'mlflow.pyfunc': { load_model: loads(MODEL) },
    wandb: { 'init log finish': blocks('http') },
    TTS: { api: quiet },
    gtts: { gTTS: makes('gtts.gTTS') },
    speech_recognition: { Recognizer: makes('speech_recognition.Recognizer') },
    pyttsx3: { init: makes('pyttsx3.Engine') },
  },
  types: {
    [MODEL]: { members: module, call: infers },
    [TOKENIZER]: { members: tokenizer, call: quiet },
    'transformers.Pipeline': {
      members: { __call__: infers, 'to enable_model_cpu_offload': blocks('ml', { returns: itself }), save_pretrained: blocks('file') },
      call: infers,
    },
    'torch.nn.Module': { members: module, call: infers, overrides: { forward: { runs: 'here' } } },
    'torch.Tensor': {
      members: {
        'cpu item tolist numpy': blocks('ml', { stall: 'light', note: 'waits for the device' }),
        'to cuda unsqueeze squeeze view reshape detach float half long': returns(itself),
      },
    },
    'sentence_transformers.SentenceTransformer': { members: embedder, call: infers },
    'fastembed.TextEmbedding': { members: { 'embed query_embed passage_embed': infers } },
    'tiktoken.Encoding': {
      members: { 'encode encode_ordinary encode_batch decode decode_batch': blocks('ml', { stall: 'light' }), name: property('str') },
    },
    'whisper.Whisper': { members: { 'transcribe detect_language decode': infers } },
    'llama_cpp.Llama': {
      members: { 'create_completion create_chat_completion create_embedding embed generate chat chat_session tokenize': infers },
      call: infers,
    },
    'onnxruntime.InferenceSession': { members: { run: infers, 'get_inputs get_outputs get_providers': quiet } },
    'tensorflow.keras': { members: { models: property('tensorflow.keras.models') } },
    'tensorflow.keras.models': { members: { load_model: loads(MODEL) } },
    'ultralytics.YOLO': { members: { 'predict track train val export': infers }, call: infers },
    'spacy.Language': { members: { 'pipe predict get_sentence_vector': infers, 'add_pipe pipe_names': quiet }, call: infers },
    'magika.Magika': { members: { 'identify_bytes identify_path identify_paths': infers } },
    'sklearn.Estimator': { members: estimator },
    'gtts.gTTS': { members: { 'save write_to_fp stream': blocks('http') } },
    'speech_recognition.Recognizer': {
      members: {
        'recognize_google recognize_whisper_api recognize_google_cloud': blocks('http'),
        'recognize_whisper recognize_sphinx': infers,
        'listen record adjust_for_ambient_noise': blocks('input'),
      },
    },
    'pyttsx3.Engine': { members: { runAndWait: blocks('other', { stall: 'unbounded' }), 'say save_to_file stop setProperty': quiet } },
  },
};

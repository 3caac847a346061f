"""Loading and asking language models and others."""

import asyncio

import torch
from langchain_chroma import Chroma
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from llama_index.core import SimpleDirectoryReader, VectorStoreIndex
from llama_index.llms.openai import OpenAI
from sentence_transformers import CrossEncoder, SentenceTransformer
from transformers import AutoModelForCausalLM, AutoTokenizer, pipeline

encoder = SentenceTransformer("all-MiniLM-L6-v2")  # ok: while the module loads


class Embedder:
    def encode(self, text: str):
        return encoder.encode([text])

    def size(self):
        return encoder.get_sentence_embedding_dimension()  # ok: a number

    def rank(self, ranker: CrossEncoder, text: str):
        return ranker.predict([(text, text)])


class Writer:
    def __init__(self):
        self.tokenizer = AutoTokenizer.from_pretrained("gpt2")
        self.model = AutoModelForCausalLM.from_pretrained("gpt2")
        self.mood = pipeline("sentiment-analysis")

    def write(self, text: str):
        tokens = self.tokenizer(text, return_tensors="pt")  # ok: under a millisecond
        return self.model.generate(**tokens)

    def judge(self, text: str):
        return self.mood(text)

    def tokens(self, text: str):
        return self.tokenizer.encode(text)  # ok: under a millisecond


class Network(torch.nn.Module):
    def forward(self, x):
        return x


class Predictor:
    def __init__(self, network: Network):
        self.network = network

    def restore(self, path: str):
        self.network.load_state_dict(torch.load(path))

    def predict(self, values: list):
        with torch.no_grad():
            return self.network(torch.tensor(values))

    def inputs(self, values: list):
        return torch.tensor(values)  # ok: small


class Chain:
    def __init__(self):
        prompt = ChatPromptTemplate.from_template("{question}")
        self.chain = prompt | ChatOpenAI() | StrOutputParser()  # ok: asks nothing
        self.store = Chroma(embedding_function=OpenAIEmbeddings())  # ok: nothing is looked for

    def ask(self, question: str):
        return self.chain.invoke({"question": question})

    def ask_later(self, question: str):
        return self.chain.ainvoke({"question": question})  # ok: a coroutine

    def similar(self, question: str):
        return self.store.similarity_search(question)

    def relevant(self, question: str):
        return self.store.as_retriever().invoke(question)

    def retriever(self):
        return self.store.as_retriever()  # ok: nothing is looked for


class Library:
    def __init__(self, index: VectorStoreIndex):
        self.index = index
        self.engine = index.as_query_engine()  # ok: nothing is asked
        self.llm = OpenAI()

    def ask(self, question: str):
        return self.engine.query(question)

    def ask_later(self, question: str):
        return self.engine.aquery(question)  # ok: a coroutine

    def complete(self, text: str):
        return self.llm.complete(text)

    def find(self, text: str):
        return self.index.as_retriever().retrieve(text)


def build(folder: str):
    return VectorStoreIndex.from_documents(SimpleDirectoryReader(folder).load_data())


async def blocking(embedder: Embedder, predictor: Predictor, library: Library, ranker: CrossEncoder):
    embedder.encode("a")  # expect no-cpu-bound-call: encode > sentence_transformers.SentenceTransformer.encode
    embedder.rank(ranker, "a")  # expect no-cpu-bound-call: rank > sentence_transformers.SentenceTransformer.predict
    writer = Writer()  # expect no-cpu-bound-call: Writer > transformers.AutoTokenizer.from_pretrained # expect no-cpu-bound-call: Writer > transformers.AutoModelForCausalLM.from_pretrained # expect no-cpu-bound-call: Writer > transformers.pipeline
    writer.write("a")  # expect no-cpu-bound-call: write > transformers.PreTrainedModel.generate
    writer.judge("a")  # expect no-cpu-bound-call: judge > transformers.Pipeline
    predictor.restore("a")  # expect no-cpu-bound-call: restore > torch.load # expect no-cpu-bound-call: restore > torch.nn.Module.load_state_dict
    predictor.predict([])  # expect no-cpu-bound-call: predict > torch.nn.Module.__call__
    chain = Chain()
    chain.ask("a")  # expect no-blocking-call: ask > langchain_core.runnables.Runnable.invoke
    chain.similar("a")  # expect no-blocking-call: similar > langchain_core.vectorstores.VectorStore.similarity_search
    chain.relevant("a")  # expect no-blocking-call: relevant > langchain_core.runnables.Runnable.invoke
    library.ask("a")  # expect no-blocking-call: ask > llama_index.Engine.query
    library.complete("a")  # expect no-blocking-call: complete > llama_index.LLM.complete
    library.find("a")  # expect no-blocking-call: find > llama_index.Engine.retrieve
    build("a")  # expect no-cpu-bound-call: build > llama_index.Reader.load_data # expect no-blocking-call: build > llama_index.core.VectorStoreIndex.from_documents


async def harmless(embedder: Embedder, writer: Writer, predictor: Predictor, library: Library):
    embedder.size()  # ok: a number
    writer.tokens("a")  # ok: under a millisecond
    predictor.inputs([])  # ok: small
    chain = Chain()  # ok: asks nothing
    chain.retriever()  # ok: nothing is looked for
    await chain.ask_later("a")  # ok: awaited
    async for part in chain.chain.astream({"question": "a"}):  # ok: asynchronous
        print(part)
    await library.ask_later("a")  # ok: awaited
    await library.llm.acomplete("a")  # ok: awaited
    await asyncio.to_thread(embedder.encode, "a")  # ok: in a thread
    await asyncio.to_thread(writer.write, "a")  # ok: in a thread
    await asyncio.to_thread(predictor.predict, [])  # ok: in a thread
    await asyncio.to_thread(chain.ask, "a")  # ok: in a thread
    return await asyncio.to_thread(build, "a")  # ok: in a thread

import anthropic
import openai
import stripe
from anthropic import AsyncAnthropic
from openai import AsyncOpenAI, OpenAI
from twilio.rest import Client

client = OpenAI()
async_client = AsyncOpenAI()


class Assistant:
    def __init__(self, llm: OpenAI | None = None):
        self.llm = llm or OpenAI()
        self.claude = anthropic.Anthropic()

    def ask(self, text):
        return self.llm.chat.completions.create(model="x", messages=[])

    def stream(self, text):
        with self.claude.messages.stream(model="x") as stream:
            for part in stream.text_stream:
                yield part


async def with_openai():
    client.embeddings.create(input="x")  # expect no-blocking-call: openai.OpenAI.embeddings.create
    Assistant().ask("x")  # expect no-blocking-call: ask > openai.OpenAI.chat.completions.create
    openai.chat.completions.create(model="x")  # expect no-blocking-call: openai.chat.completions.create
    Assistant().stream("x")  # ok: a generator that nobody iterates
    for part in Assistant().stream("y"):  # expect no-blocking-call: stream > anthropic.Anthropic.messages.stream
        print(part)


async def asynchronous():
    await async_client.chat.completions.create(model="x", messages=[])  # ok: awaited
    stream = await async_client.responses.create(stream=True)  # ok: awaited
    async for event in stream:  # ok: asynchronous
        print(event)
    await AsyncAnthropic().messages.create(model="x")  # ok: awaited


async def payments():
    stripe.PaymentIntent.create(amount=1)  # expect no-blocking-call: stripe.PaymentIntent.create
    stripe.Webhook.construct_event(b"", "", "")  # ok: checks a signature
    Client("a", "b").messages.create(body="x")  # expect no-blocking-call: services.Nested

"""Clients of web services."""

import asyncio

import anthropic
import grpc
import openai
import stripe
import twilio.rest
from sendgrid import SendGridAPIClient
from sendgrid.helpers.mail import Mail

from shelf_pb2_grpc import ShelfStub


class Payments:
    def __init__(self):
        self.client = stripe.StripeClient("key")  # ok: asks nothing

    def charge(self, amount: int):
        return stripe.PaymentIntent.create(amount=amount)

    def customer(self, name: str):
        return self.client.customers.retrieve(name)

    def later(self, amount: int):
        return stripe.PaymentIntent.create_async(amount=amount)  # ok: a coroutine


class Messages:
    def __init__(self, client: twilio.rest.Client):
        self.client = client
        self.mails = SendGridAPIClient("key")  # ok: asks nothing

    def text(self, body: str):
        self.client.messages.create(body=body, to="a")

    def mail(self, body: str):
        message = Mail(from_email="a", to_emails="b", html_content=body)  # ok: a description
        self.mails.send(message)

    def raw_mail(self, body: dict):
        self.mails.client.mail.send.post(request_body=body)


class Assistant:
    def __init__(self):
        self.openai = openai.OpenAI()  # ok: asks nothing
        self.azure = openai.AzureOpenAI()  # ok: asks nothing
        self.claude = anthropic.Anthropic()  # ok: asks nothing
        self.later = anthropic.AsyncAnthropic()

    def ask(self, text: str):
        return self.openai.responses.create(model="a", input=text)

    def embed(self, text: str):
        return self.azure.embeddings.create(model="a", input=text)

    def answer(self, text: str):
        return self.claude.messages.create(model="a", messages=[text])

    def answer_later(self, text: str):
        return self.later.messages.create(model="a", messages=[text])  # ok: a coroutine


class Shelf:
    def __init__(self, address: str):
        self.stub = ShelfStub(grpc.insecure_channel(address))  # ok: connects later
        self.later = ShelfStub(grpc.aio.insecure_channel(address))

    def find(self, request):
        return self.stub.Find(request, timeout=5)

    async def find_later(self, request):
        return await self.later.Find(request)  # ok: awaited


def ready(channel: grpc.Channel):
    grpc.channel_ready_future(channel).result(timeout=5)


async def blocking(payments: Payments, messages: Messages, assistant: Assistant, shelf: Shelf, channel: grpc.Channel):
    payments.charge(1)  # expect no-blocking-call: charge > stripe.PaymentIntent.create
    payments.customer("a")  # expect no-blocking-call: customer > services.Nested
    messages.text("a")  # expect no-blocking-call: text > services.Nested
    messages.mail("a")  # expect no-blocking-call: mail > services.Nested
    messages.raw_mail({})  # expect no-blocking-call: raw_mail > services.Nested
    assistant.ask("a")  # expect no-blocking-call: ask > openai.OpenAI.responses.create
    assistant.embed("a")  # expect no-blocking-call: embed > openai.OpenAI.embeddings.create
    assistant.answer("a")  # expect no-blocking-call: answer > anthropic.Anthropic.messages.create
    shelf.find("a")  # expect no-blocking-call: find > grpc.MultiCallable
    ready(channel)  # expect no-blocking-call: ready > grpc.Future.result


async def harmless(payments: Payments, messages: Messages, assistant: Assistant, shelf: Shelf):
    await payments.later(1)  # ok: awaited
    await stripe.StripeClient("key").customers.retrieve_async("a")  # ok: awaited
    await assistant.answer_later("a")  # ok: awaited
    await shelf.find_later("a")  # ok: awaited
    await asyncio.to_thread(payments.charge, 1)  # ok: in a thread
    await asyncio.to_thread(messages.mail, "a")  # ok: in a thread
    await asyncio.to_thread(assistant.ask, "a")  # ok: in a thread
    return await asyncio.to_thread(shelf.find, "a")  # ok: in a thread

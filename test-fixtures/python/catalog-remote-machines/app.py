"""Other machines, containers, browsers and processes."""

import docker
import paramiko
import psutil
from fastapi import FastAPI
from google.cloud import storage
from playwright.sync_api import sync_playwright

app = FastAPI()
versioned = docker.DockerClient(base_url="tcp://x:2375", version="1.44")  # ok: asks nobody
bucket = storage.Client().bucket("files")


def connect(host: str) -> paramiko.SSHClient:
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())  # ok: only a setting
    client.connect(host)
    return client


@app.post("/run")
async def run(host: str):  # expect prefer-sync-endpoint: connect > paramiko.SSHClient.connect
    with connect(host) as client:  # expect no-blocking-call: connect > paramiko.SSHClient.connect
        _, output, _ = client.exec_command("ls")  # expect no-blocking-call: paramiko.SSHClient.exec_command
        text = output.read()  # expect no-blocking-call: paramiko.ChannelFile.read
        status = output.channel.recv_exit_status()  # expect no-blocking-call: paramiko.Channel.recv_exit_status
        output.channel.exit_status_ready()  # ok: looks only
        files = client.open_sftp()  # expect no-blocking-call: paramiko.SSHClient.open_sftp
        with files.open("a.txt") as remote:  # expect no-blocking-call: paramiko.SFTPClient.open
            remote.readlines()  # expect no-blocking-call: paramiko.ChannelFile.readlines
    return text, status


@app.get("/containers")
async def containers():  # expect prefer-sync-endpoint: docker.Client.ping
    docker.DockerClient(version="1.44")  # ok: asks nobody
    docker.APIClient(base_url="tcp://x:2375", version="1.44")  # ok: asks nobody
    fresh = docker.DockerClient(version=None)  # expect no-blocking-call: docker.DockerClient
    docker.from_env()  # expect no-blocking-call: docker.from_env
    versioned.ping()  # expect no-blocking-call: docker.Client.ping
    return fresh


@app.get("/load")
async def load():
    psutil.cpu_percent()  # ok: since the last call
    psutil.cpu_percent(interval=None)  # ok: since the last call
    psutil.cpu_percent(None)  # ok: since the last call
    return psutil.cpu_percent(interval=0.5)  # expect no-blocking-call: psutil.cpu_percent


@app.get("/blobs")
async def blobs():  # expect prefer-sync-endpoint: google.cloud.storage.Client.list_blobs.__iter__
    listing = bucket.list_blobs()  # ok: asked for when it is iterated
    return [blob.name for blob in listing]  # expect no-blocking-call: google.cloud.storage.Client.list_blobs.__iter__


@app.get("/page")
async def page(address: str):  # expect prefer-sync-endpoint: playwright.Context.__enter__
    with sync_playwright() as playwright:  # expect no-blocking-call: playwright.Context.__enter__
        browser = playwright.chromium.launch()  # expect no-blocking-call: playwright.Context.launch
        tab = browser.new_page()  # expect no-blocking-call: playwright.Browser.new_page
        links = tab.locator("a").first  # ok: nothing is looked for yet
        links.click()  # expect no-blocking-call: playwright.Page.click

"""Containers, clusters, browsers and repositories."""

import asyncio

import docker
import git
import paramiko
from kubernetes import client, config, watch
from kubernetes.stream import stream
from kubernetes_asyncio import client as async_client
from playwright.async_api import async_playwright
from playwright.sync_api import Page
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.support import expected_conditions
from selenium.webdriver.support.wait import WebDriverWait

config.load_incluster_config()  # ok: while the module loads
core = client.CoreV1Api()  # ok: connects later


class Cluster:
    def pods(self):
        return core.list_namespaced_pod("default").items

    def follow(self):
        for event in watch.Watch().stream(core.list_namespaced_pod, "default"):
            return event

    def shell(self, pod: str):
        return stream(core.connect_get_namespaced_pod_exec, pod, "default", command=["ls"])

    def jobs(self, api: client.BatchV1Api):
        return api.list_namespaced_job("default")

    def spec(self):
        return client.V1Pod(metadata=client.V1ObjectMeta(name="a"))  # ok: a description


class Containers:
    def __init__(self, daemon: docker.DockerClient):
        self.daemon = daemon

    def stop(self, name: str):
        self.daemon.containers.get(name).stop()

    def names(self):
        return [container.name for container in self.daemon.containers.list()]


class Site:
    def __init__(self, driver: WebDriver):
        self.driver = driver

    def open(self, address: str):
        self.driver.get(address)

    def press(self):
        self.driver.find_element(By.ID, "go").click()

    def ready(self):
        wait = WebDriverWait(self.driver, 10)  # ok: waits for nothing yet
        wait.until(expected_conditions.title_is("a"))


def browser():
    options = webdriver.ChromeOptions()  # ok: only settings
    options.add_argument("--headless")  # ok: only settings
    return webdriver.Chrome(options=options)


def picture(page: Page):
    return page.screenshot()


def button(page: Page):
    return page.locator("button").first  # ok: looks for nothing yet


class Sources:
    def __init__(self, repository: git.Repo):
        self.repository = repository

    def update(self):
        self.repository.remotes.origin.pull()

    def save(self):
        self.repository.index.commit("a")

    def log(self):
        return self.repository.git.log("-1")

    def folder(self):
        return self.repository.working_dir  # ok: an attribute


def clone(address: str):
    return git.Repo.clone_from(address, "folder")


def listing(host: paramiko.SSHClient):
    return host.exec_command("ls")


async def blocking(cluster: Cluster, containers: Containers, site: Site, page: Page, sources: Sources, host: paramiko.SSHClient):
    cluster.pods()  # expect no-blocking-call: pods > kubernetes.Api.list_namespaced_pod
    cluster.follow()  # expect no-blocking-call: follow > kubernetes.Watch.stream.__iter__
    cluster.shell("a")  # expect no-blocking-call: shell > kubernetes.stream.stream
    cluster.jobs(client.BatchV1Api())  # expect no-blocking-call: jobs > kubernetes.Api.list_namespaced_job
    containers.stop("a")  # expect no-blocking-call: stop > docker.Collection.get # expect no-blocking-call: stop > docker.Object.stop
    containers.names()  # expect no-blocking-call: names > docker.Collection.list
    site.open("a")  # expect no-blocking-call: open > selenium.WebDriver.get
    site.press()  # expect no-blocking-call: press > selenium.WebDriver.find_element # expect no-blocking-call: press > selenium.WebElement.click
    site.ready()  # expect no-blocking-call: ready > selenium.Wait.until
    browser()  # expect no-blocking-call: browser > selenium.webdriver.Chrome
    picture(page)  # expect no-blocking-call: picture > playwright.Page.screenshot
    sources.update()  # expect no-blocking-call: update > git.Remote.pull
    sources.save()  # expect no-blocking-call: save > git.IndexFile.commit
    sources.log()  # expect no-blocking-call: log > git.Git.log
    clone("a")  # expect no-blocking-call: clone > git.Repo.clone_from
    listing(host)  # expect no-blocking-call: listing > paramiko.SSHClient.exec_command


async def harmless(cluster: Cluster, containers: Containers, site: Site, page: Page, sources: Sources):
    cluster.spec()  # ok: a description
    button(page)  # ok: looks for nothing yet
    sources.folder()  # ok: an attribute
    thread = core.list_namespaced_pod("default", async_req=True)  # ok: a thread asks
    thread.ready()  # ok: looks only
    async with async_client.ApiClient() as api:
        await async_client.CoreV1Api(api).list_namespaced_pod("default")  # ok: awaited
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch()  # ok: awaited
        tab = await opened.new_page()  # ok: awaited
        await tab.goto("http://a")  # ok: awaited
    await asyncio.to_thread(cluster.pods)  # ok: in a thread
    await asyncio.to_thread(containers.stop, "a")  # ok: in a thread
    await asyncio.to_thread(site.open, "a")  # ok: in a thread
    await asyncio.to_thread(sources.update)  # ok: in a thread
    return await asyncio.to_thread(clone, "a")  # ok: in a thread

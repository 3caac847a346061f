import os
import sqlite3
import subprocess
from pathlib import Path
from typing import Annotated

import requests
import yaml
from fastapi import APIRouter, Depends, HTTPException, Query
from pydantic import BaseModel

router = APIRouter()
SETTINGS = Path(__file__).parent / 'settings'


class Told(BaseModel):
    path: str
    body: str = ''


def load(name: str):
    with open(SETTINGS / f'{name}.yaml', encoding='utf-8') as file:
        return yaml.safe_load(file)


async def settings(name: str = 'main'):
    try:
        return load(name)
    except FileNotFoundError:
        raise HTTPException(404, f'no settings {name}') from None


@router.get('/settings')
async def read(values: Annotated[dict, Depends(settings)], key: Annotated[str, Query()] = 'a'):
    """One value of the settings."""
    return {key: values.get(key)}


@router.get('/told', response_model=Told)
async def told():
    response = requests.get(f'{os.environ["UPSTREAM"]}/told', timeout=10)
    return response.json()


@router.get('/rows')
async def rows(count: int = 3):
    connection = sqlite3.connect(SETTINGS / 'rows.db')
    try:
        return [row[0] for row in connection.execute('select value from rows order by value limit ?', (count,))]
    finally:
        connection.close()


@router.post('/tool', status_code=201)
async def tool(arguments: list[str]):
    done = subprocess.run(['sh', '-c', 'sleep 0.2; echo "$@"', 'sh', *arguments], capture_output=True, text=True, check=True)
    return done.stdout.split()

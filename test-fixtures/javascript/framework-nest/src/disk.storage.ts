import { Injectable, OnModuleInit, OnModuleDestroy } from '@nestjs/common';
import { mkdirSync, readFileSync, rmSync, unlinkSync } from 'fs';
import { Storage } from './tokens';

@Injectable()
export class DiskStorage implements Storage, OnModuleInit, OnModuleDestroy {
  onModuleInit(): void {
    mkdirSync('storage', { recursive: true }); // ok: lifecycle hook
  }
  onModuleDestroy(): void {
    rmSync('storage', { recursive: true }); // ok: lifecycle hook
  }
  read(name: string): string {
    return readFileSync(name, 'utf8');
  }
  drop(name: string): void {
    unlinkSync(name); // ok: no caller
  }
}

'use client';
import { useForm } from 'some-forms';
import { sanitize } from './sanitize';

export function Form() {
  const form = useForm({ onSubmit: (text) => sanitize(text) }); // ok: in the browser
  return <form onSubmit={form.submit(async (text) => sanitize(text))} />; // ok: in the browser
}

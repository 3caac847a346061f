export const slug = (text: string): string => text.toLowerCase().replaceAll(' ', '-'); // ok: nothing blocks

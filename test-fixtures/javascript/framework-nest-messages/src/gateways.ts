import { MessageBody, OnGatewayConnection, OnGatewayInit, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { EventPattern, MessagePattern, Payload } from '@nestjs/microservices';
import { Controller } from '@nestjs/common';
import { readFileSync, writeFileSync } from 'fs';

@WebSocketGateway()
export class ChatGateway implements OnGatewayConnection, OnGatewayInit {
  afterInit(): void {
    writeFileSync('gateway.ready', ''); // ok: once, at start
  }
  handleConnection(): void {
    readFileSync('welcome.txt'); // expect no-blocking-call: fs.readFileSync
  }
  @SubscribeMessage('history')
  history(@MessageBody() room: string): string {
    return readFileSync(`${room}.txt`, 'utf8'); // expect no-blocking-call: fs.readFileSync
  }
}

@Controller()
export class Messages {
  @MessagePattern('sum')
  sum(@Payload() numbers: number[]): number {
    return numbers.length; // ok: a property
  }
  @EventPattern('stored')
  stored(@Payload() name: string): void {
    writeFileSync(name, ''); // expect no-blocking-call: fs.writeFileSync
  }
}

import { Body, Controller, Get, Module, ParseIntPipe, Post, Query, ValidationPipe } from '@nestjs/common';
import { ArrayMaxSize, IsInt, IsString, Max, MaxLength, ValidateNested } from 'class-validator';
import { NestFactory } from '@nestjs/core';
import { Type } from 'class-transformer';
import { series, squares } from './work.js';

class Line {
  @IsInt()
  @Max(99)
  quantity: number;

  @IsInt()
  weight: number;
}

class CreateOrder {
  @IsInt()
  @Max(500)
  copies: number;

  @IsInt()
  pages: number;

  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => Line)
  lines: Line[];

  @IsString({ each: true })
  @MaxLength(20, { each: true })
  tags: string[];
}

@Controller('orders')
export class OrdersController {
  @Post()
  create(@Body() order: CreateOrder) {
    squares(order.copies); // ok: at most 500
    return series(order.pages); // expect no-heavy-loop: series > for
  }

  @Post('lines')
  lines(@Body() order: CreateOrder) {
    for (const line of order.lines) for (const other of order.lines) if (line !== other) squares(line.quantity); // ok: at most twenty lines
    return order.tags.filter((tag) => order.tags.includes(tag)); // expect no-heavy-loop: includes
  }

  @Get()
  list(@Query('n', ParseIntPipe) n: number) {
    return series(n); // expect no-heavy-loop: series > for
  }
}

@Module({ controllers: [OrdersController] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.useGlobalPipes(new ValidationPipe());
  await app.listen(3000);
}
void bootstrap();

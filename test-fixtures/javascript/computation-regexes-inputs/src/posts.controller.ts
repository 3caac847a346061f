import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CreateName, CreatePost, CreateTag } from './create-post';
import { isWords } from './words';

@Controller('posts')
export class PostsController {
  @Get(':slug')
  find(@Param('slug') slug: string) {
    return isWords(slug); // expect no-slow-regex: isWords > /^(\w+\s?)+$/
  }

  @Get('by-id/:id')
  byId(@Param('id', ParseUUIDPipe) id: string) {
    return isWords(id); // ok: the pipe lets identifiers through
  }

  @Get()
  list(@Query() query: { tag: string }) {
    return isWords(query.tag); // expect no-slow-regex: isWords > /^(\w+\s?)+$/
  }

  @Post()
  create(@Body() post: CreatePost) {
    return isWords(post.title); // ok: the class says how long a title may be
  }

  // All tests of a class run, whatever the others say.
  @Post('tags')
  tag(@Body() tag: CreateTag) { // expect no-slow-regex: /^([a-z]+-?)+$/
    return tag.slug;
  }

  @Post('names')
  name(@Body() name: CreateName) { // ok: linear
    return name.name;
  }
}

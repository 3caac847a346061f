import express from 'express';
import { AllowNull, Column, DataType, Model, Table } from 'sequelize-typescript';

@Table
class Page extends Model {
  @AllowNull(false)
  @Column
  title: string;

  @Column(DataType.STRING(100))
  summary: string;

  @Column(DataType.TEXT)
  text: string;

  slug() {
    return this.title.replace(/[. ]+$/g, ''); // ok: the column takes 255 characters
  }
  excerpt() {
    return this.summary.replace(/[. ]+$/g, ''); // ok: a short column
  }
  trimmed() {
    return this.text.replace(/[. ]+$/g, '');
  }
}

const app = express();
app.use(express.json({ limit: '10mb' }));
app.post('/pages', async (req, res) => {
  const page = new Page();
  page.title = req.body.title;
  page.summary = req.body.summary;
  page.text = req.body.text;
  page.slug(); // ok: a short title
  page.excerpt(); // ok: a short summary
  page.trimmed(); // expect no-slow-regex: trimmed > /[. ]+$/g
  await page.save();
  res.json(page);
});
app.listen(3000);

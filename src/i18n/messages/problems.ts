/**
 * Every fault of a file or an opening as a sentence: what happened, what is safe, what to do.
 * Keys are the codes of `FileProblem` and of coded errors.
 */
export const zh = {
  heading: '读取中的问题',
  summary: (n: number) => `${n} 个问题`,
  none: '每个文件都读到了，没有问题。',
  show: '查看问题',
  wholeCorpus: '整份语料',
  files: {
    missing: () => '文件不在这个地址上，其他文件照常读取。请补上这个文件，或从清单里删去它。',
    unreachable: (status: string) =>
      `没有取到这个文件${status ? `（${status}）` : ''}，其他文件照常读取。请检查网络或重新选择文件，再重试。`,
    truncated: (bytes: string) =>
      `文件末尾不完整（${bytes} 字节），读到的部分已保留。请换上完整的文件。`,
    changed: () => '内容与清单记录的不一致，已按现有内容读取。如是有意更新，请重新生成清单。',
    html_instead: () => '得到的是网页而不是文字，已略过。请检查地址或文件是否存在。',
    not_text: (format: string) =>
      `${format ? `${format} 文件` : '这个文件'}还不能读，已略过，其他文件照常读取。请另存为 .txt 再打开。`,
    empty: () => '文件是空的，没有可读的内容。',
    undecodable: (detail: string) =>
      `有些字节认不出是什么字${detail ? `（${detail}）` : ''}，其余文字已保留。请另存为 UTF-8 再打开。`,
    not_split: () => '没有找到报道之间的界线，整版作为一篇。原文完整保留，可在原始版面里核对。',
    remainder: (characters: string) =>
      `有 ${characters} 个字没有归入任何报道，但在原始版面里可以看到。`,
    manifest_broken: (line: string) =>
      `清单第 ${line} 行有错（引号、列数、日期或重复），能用的部分已用。请改正这一行。`,
    manifest_row_without_file: () => '清单里有这个文件，但没有找到它。请补上文件，或删去这一行。',
    list_missing: () => '没有文件清单 files.json，已按 manifest.csv 逐个读取，无法核对是否完整。',
    no_corpus: () => '这里没有可读的文件。请打开 .txt 文件，或含有它们的文件夹。',
  },
  errors: {
    no_corpus: () =>
      '这个地址没有语料：既没有 files.json，也没有 manifest.csv，或者没有可读的文字文件。请检查地址，或打开您自己的文件。',
    nothing_read: (problems: string) =>
      `一个文件也没有读到（${problems} 个问题）：现在能读 .txt 和 .md 文字文件。请另存为这类文件，或检查地址后重试。`,
    corpus_origin: (origin: string) =>
      `链接要打开另一个网站（${origin}）上的语料，为保护隐私没有去取。请把文件下载到本机，再用“打开文件”打开。`,
    corpus_address: (address: string) => `“${address}”不是可用的地址。请检查链接里的 corpus。`,
    stopped: () => '打开已按您的要求停止。可以重试，或改选文件。',
    word_list_missing: () => '词表没有取到，无法切分词语。请检查网络后重试。',
    worker_failed: () => '后台线程两次停止工作，可能是内存不足。请重试，或分几次打开较小的一部分。',
    worker_restarted: () => '后台线程重启了，这一步没有完成。请重试。',
    internal: (detail: string) =>
      `程序出错${detail ? `（${detail}）` : ''}。请重试；如仍出错，请换一批文件打开。`,
  },
};

export const en: typeof zh = {
  heading: 'Problems while reading',
  summary: (n) => (n === 1 ? '1 problem' : `${n} problems`),
  none: 'Every file was read without a problem.',
  show: 'See the problems',
  wholeCorpus: 'The whole corpus',
  files: {
    missing: () =>
      'The file is not at this address; the others were read. Put it back, or take it off the list.',
    unreachable: (status) =>
      `The file could not be fetched${status ? ` (${status})` : ''}; the others were read. Check the network or choose it again, then try again.`,
    truncated: (bytes) =>
      `The file breaks off (${bytes} bytes); what there was is kept. Replace it with a whole one.`,
    changed: () =>
      'The content is not what the list promised; it was read as it is. If that is intended, make the list anew.',
    html_instead: () =>
      'A web page came instead of a text and was left out. Check the address, or whether the file exists.',
    not_text: (format) =>
      `${format ? `${format} files` : 'Such files'} cannot be read yet; this one was left out, the others were read. Save it as .txt and open it again.`,
    empty: () => 'The file is empty; there is nothing to read.',
    undecodable: (detail) =>
      `Some bytes are no known characters${detail ? ` (${detail})` : ''}; the rest is kept. Save the file as UTF-8 and open it again.`,
    not_split: () =>
      'No borders between articles were found; the page is kept as one article. The text is whole: see the raw page.',
    remainder: (characters) =>
      `${characters} characters belong to no article; the raw page shows them.`,
    manifest_broken: (line) =>
      `Line ${line} of the manifest is wrong (quotes, columns, date or twice the same file); what could be used was used. Correct that line.`,
    manifest_row_without_file: () =>
      'The manifest names this file, but it was not found. Add the file, or delete the row.',
    list_missing: () =>
      'There is no files.json; the files of manifest.csv were read one by one and could not be verified.',
    no_corpus: () => 'There is nothing to read here. Open .txt files or a folder that holds some.',
  },
  errors: {
    no_corpus: () =>
      'There is no corpus at this address: neither files.json nor manifest.csv, or no text that can be read. Check the address, or open files of your own.',
    nothing_read: (problems) =>
      `Not one file could be read (problems: ${problems}). So far .txt and .md texts are read: save the pages as such, or check the address and try again.`,
    corpus_origin: (origin) =>
      `The link asks for a corpus on another site (${origin}). To protect your privacy it was not asked. Download the files and open them from this computer.`,
    corpus_address: (address) =>
      `“${address}” is no address that can be used. Check the word corpus in the link.`,
    stopped: () => 'The opening was stopped, as you asked. Try again, or choose other files.',
    word_list_missing: () =>
      'The word list could not be fetched, and without it no text can be cut into words. Check the network and try again.',
    worker_failed: () =>
      'The background worker stopped twice, perhaps for want of memory. Try again, or open a smaller part at a time.',
    worker_restarted: () =>
      'The background worker was restarted and this step did not end. Try again.',
    internal: (detail) =>
      `The program failed${detail ? ` (${detail})` : ''}. Try again; if it fails again, open other files.`,
  },
};

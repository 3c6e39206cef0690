// What Camunda's forms say by themselves has no locale file: it is replaced where it appears.
const words = [
  [/^Field is required\.$/, '必填。'],
  [/^Value is not a number\.$/, '请填写数字。'],
  [/^Field must match pattern (.+)\.$/, '格式须符合 $1。'],
  [/^Field must have minimum value of (.+)\.$/, '不得小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不得大于 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少 $1 个字符。'],
  [/^Field must have maximum length of (.+)\.$/, '最多 $1 个字符。'],
  [/^Field must be a valid {1,2}international phone number\..*$/, '请填写带国际区号的电话号码，如 +8613800138000。'],
  [/^Field must be a valid email\.$/, '请填写有效的邮箱地址。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '请填写有效的数值，最接近的是 $1 和 $2。'],
  [/^Select$/, '请选择'],
  [/^Search$/, '搜索'],
  [/^Nothing found$/, '没有匹配项'],
  [/^Nothing to show\.?$/, '暂无数据'],
  [/^No results$/, '没有匹配项']
];

function inChinese(text) {
  const known = words.find(([pattern]) => pattern.test(text.trim()));
  return known ? text.trim().replace(known[0], known[1]) : text;
}

function sayTexts(root) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const chinese = inChinese(text.data);
    if (chinese !== text.data) {
      text.data = chinese;
    }
  }
}

function sayPlaceholders(root) {
  root.querySelectorAll('input[placeholder]').forEach(input => {
    const chinese = inChinese(input.placeholder);
    if (chinese !== input.placeholder) {
      input.placeholder = chinese;
    }
  });
}

function say() {
  document.querySelectorAll('.fjs-container').forEach(form => {
    sayTexts(form);
    sayPlaceholders(form);
  });
}

new MutationObserver(say).observe(
  document.body, {childList: true, subtree: true, characterData: true});
say();

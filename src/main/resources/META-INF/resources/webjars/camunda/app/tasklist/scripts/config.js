// Takes the place of the file of this name that Camunda ships; the shortcuts are Camunda's.

// Tasklist would speak the browser's language. Ours speaks the one that the organisation knows of
// the person: it is offered no other.
async function language() {
  const answer = await fetch(new URL('../../../../api/me', import.meta.url));
  return answer.ok ? (await answer.json()).language : 'en';
}

const spoken = await language();
const shortcuts = {
  en: {
    claimTask: 'claims the currently selected task',
    focusFilter: 'set the focus to the first filter in the list',
    focusList: 'sets the focus to the first task in the list',
    focusForm: 'sets the focus to the first input field in a task form',
    startProcess: 'opens the start process modal dialog'
  },
  zh: {
    claimTask: '认领当前选中的任务',
    focusFilter: '将焦点移到第一个筛选器',
    focusList: '将焦点移到列表中的第一个任务',
    focusForm: '将焦点移到任务表单的第一个输入框',
    startProcess: '打开“发起流程”对话框'
  }
}[spoken];

document.documentElement.lang = spoken === 'zh' ? 'zh-CN' : spoken;

export default {
  app: {
    name: spoken === 'zh' ? '任务列表' : 'Tasklist',
    vendor: spoken === 'zh' ? '重保' : 'Event Assurance'
  },
  locales: {
    availableLocales: [spoken],
    fallbackLocale: spoken
  },
  customScripts: ['../../../camunda-apps.js'].concat(
    spoken === 'zh' ? ['../../../camunda-forms-zh.js'] : []),
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: shortcuts.claimTask
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: shortcuts.focusFilter
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: shortcuts.focusList
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: shortcuts.focusForm
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: shortcuts.startProcess
    }
  }
};

; What electron-builder's Chinese texts do not say. Installed for this user only: no administrator is asked.

!macro customInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "明账需要 Windows 10 或更高版本，不能安装在这台电脑上。" /SD IDOK
    Quit
  ${EndIf}
!macroend

!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend

!macro customWelcomePage
  !define MUI_WELCOMEPAGE_TITLE "安装明账 ${VERSION}"
  !define MUI_WELCOMEPAGE_TEXT "明账用来编制部门预算公开报告，全程离线，数据不出本机。$\r$\n$\r$\n只为当前用户安装，不需要管理员权限。升级时原有的报告和设置保留不动；正在运行的明账会先提示关闭。$\r$\n$\r$\n单击“下一步”继续。"
  !insertmacro MUI_PAGE_WELCOME
!macroend

; electron-builder names the verb in English.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Mingzhang.Draft\shell\open" "" "用明账打开"
!macroend

!macro customUnWelcomePage
  !define MUI_WELCOMEPAGE_TITLE "卸载明账"
  !define MUI_WELCOMEPAGE_TEXT "将从这台电脑上删除明账的程序文件和快捷方式。$\r$\n$\r$\n您的报告、备份和设置保留在 $APPDATA\Mingzhang，重新安装后可以继续使用；不再需要时请自行删除这个文件夹。$\r$\n$\r$\n单击“下一步”继续。"
  !insertmacro MUI_UNPAGE_WELCOME
!macroend

; The installer for Windows: for one person, without an administrator, in Vietnamese.
;
; makensis -INPUTCHARSET UTF8 with these definitions:
;   VERSION  the program's version     NUMBERS  the same as four numbers
;   BUNDLE   the folder to install     SETUP    the file to write
;   WORDS    the folder with NSIS' Vietnamese words in composed letters
;   BANNER   the tall picture of the first page, a bitmap
;   ROOT     the checkout              SHORT    if defined, packs fast instead of small

Target amd64-unicode
Unicode true
!ifdef SHORT
    SetCompressor zlib
!else
    SetCompressor /SOLID lzma
    SetCompressorDictSize 64
!endif

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include FileFunc.nsh

!define NAME "Kế hoạch Hợp tác xã"
!define ID "KeHoachHTX"
!define PROGRAM "${ID}.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define OUR_KEY "Software\${ID}"
; Where the program keeps the office's data: hoptacxa_desktop/paths.py.
!define DATA "$LOCALAPPDATA\${ID}"

Name "${NAME}"
BrandingText "${NAME} ${VERSION}"
OutFile "${SETUP}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${ID}"
InstallDirRegKey HKCU "${OUR_KEY}" "Folder"
ManifestDPIAware true
ManifestSupportedOS Win10
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=1066 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "FileDescription" "Bộ cài đặt ${NAME}"
VIAddVersionKey /LANG=1066 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=1066 "LegalCopyright" ""

!define MUI_ICON "${ROOT}/resources/app/program.ico"
!define MUI_UNICON "${ROOT}/resources/app/program.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${BANNER}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "Cài đặt ${NAME}"
!define MUI_WELCOMEPAGE_TEXT "Chương trình được cài riêng cho người dùng này của máy, không cần quyền quản trị và không cần mạng.$\r$\n$\r$\nNếu máy đã có bản cũ, bản mới thay vào đó. Dữ liệu của cơ quan không bị đụng đến.$\r$\n$\r$\nBấm Tiến để chọn thư mục."
!define MUI_DIRECTORYPAGE_TEXT_TOP "Chương trình được cài vào thư mục dưới đây. Bấm Cài đặt để bắt đầu, hoặc bấm Duyệt để chọn thư mục khác."
!define MUI_FINISHPAGE_TITLE "Đã cài xong"
!define MUI_FINISHPAGE_TEXT "Biểu tượng của chương trình có trên màn hình và trong menu Bắt đầu."
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "Mở ${NAME}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Chương trình sẽ được gỡ khỏi máy. Dữ liệu của cơ quan được giữ lại trong thư mục ${DATA}"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGEEX "${WORDS}" "Vietnamese"

; A program that runs cannot be opened for writing.
!macro AskToClose
    ClearErrors
    ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
        ${Do}
            ClearErrors
            FileOpen $0 "$INSTDIR\${PROGRAM}" a
            ${IfNot} ${Errors}
                FileClose $0
                ${ExitDo}
            ${EndIf}
            ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "${NAME} đang mở. Đóng chương trình rồi bấm Thử lại. Việc đang làm đã được lưu." /SD IDCANCEL IDCANCEL`
                SetErrorLevel 2
                Quit
            ${EndIf}
        ${Loop}
    ${EndIf}
!macroend

!macro RemoveProgram
    RMDir /r "$INSTDIR\_internal"
    Delete "$INSTDIR\${PROGRAM}"
    Delete "$INSTDIR\hoptacxa.exe"
!macroend

Function .onInit
    ${IfNot} ${AtLeastWin10}
        MessageBox MB_OK|MB_ICONSTOP "${NAME} cần Windows 10 trở lên." /SD IDOK
        SetErrorLevel 3
        Quit
    ${EndIf}
FunctionEnd

Section
    !insertmacro AskToClose
    ; Parts of an earlier version would be found beside the new ones.
    ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
        !insertmacro RemoveProgram
    ${EndIf}
    SetOutPath "$INSTDIR"
    File /r "${BUNDLE}/*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
    CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
    WriteRegStr HKCU "${OUR_KEY}" "Folder" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${NAME}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
SectionEnd

Section Uninstall
    !insertmacro AskToClose
    !insertmacro RemoveProgram
    Delete "$INSTDIR\uninstall.exe"
    ; Only if it is empty: a person may have chosen a folder with other things in it.
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\${NAME}.lnk"
    Delete "$DESKTOP\${NAME}.lnk"
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    DeleteRegKey HKCU "${OUR_KEY}"
    ${If} ${FileExists} "${DATA}\*"
        MessageBox MB_OK|MB_ICONINFORMATION "Đã gỡ chương trình. Dữ liệu của cơ quan còn nguyên trong thư mục:$\r$\n$\r$\n${DATA}$\r$\n$\r$\nCài lại chương trình là dùng tiếp được." /SD IDOK
    ${EndIf}
SectionEnd

// SPDX-License-Identifier: MIT
#include "phrasebooks.hpp"

namespace samples {

Theme release_theme(std::string_view release) {
  if (release == "6.1") {
    return {
        R"(Offline mode in 6.1 is {exactly what we were waiting for|brilliant|a game changer for our technicians}.
{Since 6.1|Since the January update} {everything feels faster|I can plan on my phone without swearing|even our site managers fill in their hours}.
{Finally|At last}, offline mode! {Tested it|I tried it} {in the tunnel|in a lift|on the ferry}, {nothing lost|every hour was there}.
{Two|Three} things {we|I} asked for {last year|in the autumn} {are|came} in 6.1, {that's how it should be|somebody reads our mails}.)",
        R"(6.1 is {a step forward|better}, {offline mode still misses photos|now do the same for reports}.
{6.1 is|The January version is} {good|nice}, {syncing after a day offline takes a while|the new icons not so much}.)",
        R"({6.1|The new version} {moved|hid} {the buttons|half of the menu}, {was that necessary?|I search for everything again.})"};
  }
  if (release == "6.2") {
    return {
        R"(The new version {had a rough start|broke a few things} but {support was on it within the hour|they were honest about it}. {Respect.|Still my favourite tool.}
{Usually|Normally} {great|flawless}, {6.2 was a bad day|this week's bug aside}.)",
        R"({Good tool|Usually good}, {but 6.2 should never have left the house|but this week's update was a mess}.
{Like it|I like it a lot}, {please test more before you release|why release on a Monday?})",
        R"(Since {6.2|Monday's update|the update|yesterday} {saving|every second save} {fails with "conflict"|takes a minute|ends in a white page}{| and my entries are gone|, nobody in the office can work}.
{6.2|The new release|This update} {logs me out every ten minutes|deleted our saved filters|shows other people's hours in my time sheet|broke the calendar sync for the whole company}.
{Whole team|All 35 of us|The entire office} {stuck|blocked} {since this morning|all day|since the update}, {payroll is due on Friday|and your status page is green}.
{I lost|We lost} {three hours of planning|a whole morning|the hours of 14 people} {to|because of} {6.2|this update}{|, who pays for that?|, support says "known issue"}.
{Did anybody|Has anyone} {test|tested} {6.2|this release}? {Time sheets are empty.|Approvals are gone.|The app does not even start.|Half of the dates moved by a day.})"};
  }
  return {
      R"(The new {dashboard|planning view} in 6.3 is {fantastic|superb|the best thing you've built}{|, whole team noticed|, we threw out our Monday spreadsheet}.
{6.3|The March release|The new version} {made everything twice as fast|fixed all the things we complained about|is what I hoped for}{|. Thank you for listening|, well done}.
{Wow|Impressive|Nice surprise}: {a release that makes things simpler|6.3 opens our {biggest|oldest|messiest} project in a second|no more waiting since {6.3|the update}}.
{You|They} {listened|did it}: {capacity per team|one screen for the whole week|the new overview} {is here|came with 6.3} and {it's great|my team is happy|works on the phone too}.
After {the mess in February|6.2} I was {sceptical|ready to leave}, {6.3 won me back|but 6.3 is really good}.)",
      R"(6.3 is {a big improvement|much better|a step in the right direction}, {now please fix the export|the old reports still need love|only the colours are odd|I miss my old shortcuts though}.
{New dashboard|The new dashboard} is {nice|pretty|good}, {can I have it as a PDF?|printing it is another story.|but not for part-time teams yet.})",
      R"({6.3 is faster|New dashboard is nice}, {but the old bugs are still there|that does not help while time sheets are broken}.)"};
}

} // namespace samples

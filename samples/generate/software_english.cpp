// SPDX-License-Identifier: MIT
#include "phrasebooks.hpp"

#include <array>

namespace samples {

namespace {

constexpr Theme support{
    R"(Support {answered|got back to us} within {ten minutes|the hour|half a day|a couple of minutes} and actually {fixed it|solved the problem|knew the product}.
{Whenever|Every time} I {write to|call} support I get {a real answer|a person who cares}, not {a template|a link to an article}.
{Maria|Tomas|Ida|Karim|Joanna} from support {stayed on the call until everything worked|walked me through the whole set-up|is worth the subscription alone}.
{Best|Friendliest|Fastest} support of {any|all the} {tool|vendor|supplier}s we {use|work with}.)",
    R"(Support is {friendly|kind|helpful}, {but it takes|though it can take} {a day or two|until the next morning} to get {an answer|past the first level}.
Chat support is good, {I would just like|we only miss} a phone number for {urgent cases|month end|the days when payroll is due}.
{Good|Decent} support in English, {less so in other languages|it would help to have it in our language}.)",
    R"(Support takes {three days|a week|five days|forever} to answer {and then asks for a screenshot|with a copied text|and closes the ticket by itself}.
{Our|My} ticket has been open {since {November|the autumn}|for {six|five|nine} weeks}, {nobody answers|without a single useful reply}.
I {explained|had to explain} the same problem to {three|four} different people{| and still have it}.
The chat {bot|robot} {sends me round in circles|keeps offering the same two articles}, {there is no way to reach a person|I never get to a human}.)"};

constexpr Theme billing{
    R"({Invoices|Bills} are {clear|easy to read|always right}, {accounting|our bookkeeper|finance} {is happy|stopped complaining|likes them}.
{Adding|Changing} seats in the middle of the month {just works|is fair and simple}, {we only pay for what we use|no surprises on the invoice}.
Switching to {yearly|annual} billing took {two clicks|one mail}{| and they credited the difference|, refund included}.)",
    R"(Billing is {okay|fine}, {but|though} I'd like {one invoice for all our workspaces|the purchase order number on the invoice|invoices by e-mail to accounting}.
{The plan|Our plan} fits, {but the invoice is hard to follow|but it took two tries to get our VAT number on the invoice}.
{Works well|Fine for us}, {please|you could} send the invoice before {you charge the card|the card is charged}.)",
    R"(Billing {charged us twice|charged the old card again|took the full year at once} and {nobody answered for a week|we are still waiting for the refund|the only answer was an automatic mail}.
We {cancelled|removed} {five|12|eight|three} seats in {November|December|January} and {still pay for them|they are still on the invoice}.
The price {on the invoice|we pay} is not the one {in the offer|we agreed on|on your website}.
I {spend|lose} {an hour|half a morning} every month {matching|checking} your invoices {by hand|against our own list}.)"};

constexpr Theme mobile{
    R"(The mobile app {finally|really} works {offline|on the train|on site}{|, even in the basement of our warehouse}.
I {do|enter} my {hours|time sheet|approvals} on the phone {on the way home|between two appointments}, {takes|done in} {30 seconds|a minute}.
{App|The app} on {iOS|Android|my old tablet} is as {good|quick} as the {web version|desktop}.)",
    R"({Web version|Desktop} is great, the {mobile app|app} {still lacks|is missing} {half the features|reports|the calendar}.
The app is {good|fine}, {but dark mode would be nice|only a widget is missing|landscape mode on tablets is what I miss}.
App is ok on {iPhone|iOS}, on Android it {drains the battery|needs a restart now and then}.)",
    R"({Good tool, but the|The} mobile app {loses|forgets} what I type {when the screen locks|on the train|as soon as I switch apps}.
The {Android app|app on my phone|mobile app} {crashes|freezes|logs me out} {every day|three times a day|whenever I add a photo}.
Half of our people are {on the road|on building sites|out with customers} and the app {is useless there|does not work without a network}.
Notifications on the phone {arrive hours late|open the wrong task|never go away}.)"};

constexpr Theme speed{
    R"({Fast|Quick|Snappy}, even with {our 40,000 tasks|all the history we keep|three years of projects in it}.
{Pages|Boards} {open|load} {instantly|at once|before I can blink}{|, that alone saves me minutes a day}.
It got {a lot|noticeably|so much} faster {over the last months|this year|since last autumn}.)",
    R"({Usually|Mostly} fast, {but Monday mornings are slow|though big boards take a while|only the first load in the morning takes ages}.
Speed is {all right|acceptable|okay} {for small projects|with a handful of people}, {large ones crawl|not with our bigger clients}.)",
    R"({Everything|Each click|Opening a board} takes {five|eight|ten|twelve} seconds, {every single time|in every browser|and we have fibre}.
{Slow|Painfully slow|Unbearably slow} {since the new year|on Mondays|as soon as 20 people are online}.
I {make coffee|read the news} while {the plan|a project|the calendar} loads. {Not a joke.|Seriously.|That says it all.}
The {time line|calendar|resource view} {locks up|hangs} the {browser|tab} with more than {200|300|500} tasks.)"};

constexpr Theme onboarding{
    R"({Our|The} {team was|new people are} {up and running|productive} in {a day|two days|an afternoon}{| without any training|, which never happened with the last tool}.
{Onboarding|The onboarding call} was {excellent|well prepared|spot on}: {they knew our industry|they had looked at our set-up before|one hour and we could start}.
{Templates|The starter templates} {saved|spared} us {weeks|a lot} of set-up work.)",
    R"({Great once you know it|Powerful}, {but the start is steep|but the first two weeks were hard}.
{Onboarding was fine|The first call was fine}, {afterwards we were on our own|a second one after a month would help}.
It {takes time|needs a while} to {find everything|learn the menus}, after that it is {quite good|fine}.)",
    R"(Onboarding was {a list of videos|one webinar with 80 people|a PDF from 2023}, {nothing for our case|after that we were alone}.
{After three months|Half a year in}, {half|a third} of the team still {uses the old spreadsheet|does not know where to click}.
We were promised {a set-up call|help with the migration|a contact person} and {it never happened|nobody ever called}.)"};

constexpr Theme reports{
    R"(The {reports|dashboards} {answer|show} exactly what {my boss|our management|the board} asks for.
{Monthly report|Month end} used to take {two days|a day and a half}, now {it's an hour|it is done before lunch}.
Love the {new|weekly} {charts|overview}, {I paste them straight into slides|our clients understand them at once}.)",
    R"(Reports are {good|solid}, but {I can't|you cannot} {group by client|compare two periods|save my filters}.
{Standard reports are fine|Good overview}, for anything {special|else} I {still need|go back to} {Excel|a spreadsheet}.
{Nice|Good} charts, the {"Export"|"Download"} button is {well hidden|hard to find} though.)",
    R"(The numbers in the {report|dashboard} and in the {export|list} {do not match|differ}, {so I trust neither|and nobody can tell me why}.
{Export|The CSV export} {stops at|is limited to} {1,000|5,000|10,000} rows {without a warning|and doesn't say so}.
Reports {cannot|still can't} be {filtered by team|scheduled|shared with clients}, {asked for it two years ago|which was the reason we bought it}.)"};

constexpr Theme integrations{
    R"({Connects|Works} {perfectly|without fuss} with {our accounting|our calendar|our CRM|the payroll software}.
The API is {clean|well documented|a pleasure}, {we built our own sync in a day|our developer was done by Friday}.
Single sign-on {worked on the first try|took ten minutes to set up}, {IT was amazed|never seen that before}.)",
    R"({Good|Many} integrations, {but ours|just the one we need} {only syncs once an hour|is one way only|costs extra}.
Calendar sync is {useful|great} {when it works|most of the time}, {now and then an appointment appears twice|sometimes I have to reconnect it}.
API is good, {rate limits are tight|webhooks would be the missing piece}.)",
    R"(The {calendar|accounting|CRM} sync {breaks|stops} every {few days|week|time someone changes a password}{| and nobody notices until month end|, silently}.
{Single sign-on|SSO} only in the {Enterprise|most expensive} plan is {a bad joke|not acceptable in 2026|the reason for my score}.
{You changed the API|API changed} {without notice|over the weekend} and {our import|our whole reporting} {was dead for a week|stopped}.)"};

constexpr Theme reliability{
    R"({Not one|No} outage {in two years|since we started|that I can remember}.
It {just|simply} works{|, day in, day out}. {I never have to think about it.|That's all I ask of software.|}
{Stable|Rock solid}, {and when there was a problem the status page told us|our old tool was down every other week}.)",
    R"({Reliable|Stable} {most of the time|in general}, {two short outages this quarter|with hiccups around releases}.
{Good product|Good tool}, {a few small bugs|some rough edges} {that never get fixed|here and there}.)",
    R"({Down|Not reachable} {twice|three times} {this month|in ten days|in a week}, {always|of course} {during payroll|on a Monday morning|in the middle of a client meeting}.
{Entries|Hours|Comments} {disappear|vanish} {after saving|over night}, {I keep a paper list now|we all write everything twice}.
Every update breaks something {that worked before|else|we rely on}.)"};

constexpr Theme price{
    R"({Fair price|Good value|Worth every cent} for {what it does|a team of our size|what we get}.
We {dropped|replaced} {two|three} other tools {and pay less|with it|, so it pays for itself}.)",
    R"({Good|Great} tool, {a bit pricey|not cheap|slightly expensive} for {small teams|a non-profit|occasional users}.
Value is {okay|all right}, {but guests should be free|read-only users shouldn't cost a full seat}.)",
    R"({20 %|30 %|A third} more {expensive|to pay} {than last year|at renewal} and {nothing|not one thing} {got better|in it for us}.
{Too|Far too|Much too} expensive for what {we use|it is}, {a spreadsheet|the competition} does {the same|80 % of it} {for free|for half the money}.
{Every|Each} {useful|interesting} feature is in {the next plan up|a plan we can't afford|another add-on}.)"};

constexpr Theme ease{
    R"({Easy to use|Very intuitive|So easy}, {even my father-in-law in the warehouse gets it|nobody needed a manual|our apprentices teach themselves}.
{Clean|Clear|Calm} {design|screens}, {everything is where I expect it|no clutter|I find what I need}.
{I like|Love} the {keyboard shortcuts|drag and drop planning|colours for each client}{| – small thing, big difference|, saves so many clicks}.)",
    R"({Nice|Good looking} interface, {too many clicks|a few clicks too many} {for simple things|to book an hour|to approve leave}.
{Search works|I like the search}, {but not inside comments|it just doesn't find archived projects}.
{Good|Fine} in general, {text is too small on my laptop|the new menu takes getting used to}.)",
    R"(It takes {seven|nine|eleven} clicks to {book one hour|approve a day off|move a task}. {I counted.|Who designed this?|}
{Nothing|No setting} is where {you|I} expect it{|, and every quarter the menu changes again}.
{Search|The search} {never finds|does not find} {anything older than a month|names with an accent|what I can see on my own screen}.
{Permissions|The rights} are {so confusing|such a mess} that {everybody is an admin now|interns could see our salaries|nobody dares to touch them}.)"};

constexpr Theme planning{
    R"({Time sheets|Approvals} {that took a morning|we used to chase for days} are {done|in} by {Friday noon|ten o'clock}.
{Finally|For the first time} {I see|we can see} who {has time|is overbooked} {next week|before it hurts}.
{The resource plan|Drag-and-drop planning|The capacity view} {changed|is a blessing for} {how we work|our Monday meetings}.)",
    R"({Planning|The board} is {great|very good}, {time sheets|leave requests} {feel like an afterthought|could be simpler}.
{Good for projects|Fine for projects}, {less so for|not really made for} {recurring work|shifts|service contracts}.
{Recurring tasks|Part-time contracts|Public holidays} {need|still need} {a workaround|manual work}, the rest is {fine|good}.)",
    R"({Public holidays|Part-time people|Half days} are {still wrong|not supported} {in our country|after two years}, {we correct it by hand every month|so the capacity figures are fiction}.
{Moving|Shifting} a project by {a week|two days} {means|is} {an hour of clicking|moving 60 tasks one by one}.
{Two people|Two of us} {cannot edit|can't work in} the same plan {without overwriting each other|at once, the last one wins}.)"};

constexpr Theme notifications{
    R"({Daily digest|The morning summary|One mail per day} instead of {a hundred pings|constant pop-ups}: {thank you|exactly right}.
{Reminders finally make|The Friday reminder finally makes} people {fill in their hours|close their tasks}{|, I no longer have to nag}.)",
    R"({Reminders are useful|Notifications help}, {but I'd like to mute single projects|though mail and app should not both ring}.
{Too many|A few too many} mails by default, {once configured it's fine|took me a month to find the switch}.)",
    R"({60|80|A hundred} mails a day saying "{someone|Somebody} {mentioned|assigned} you", {and no way to turn them off|the important ones drown}.
{Reminders|Deadline reminders} {arrive after the deadline|go to people who left the company|come in the middle of the night}.)"};

constexpr Theme clients{
    R"(Our clients {like|love} the {shared board|guest link|client view}, {fewer status calls|no more "where are we?" mails}.
{Sharing|Showing} a plan with {a customer|the client} takes {one link|ten seconds}, {looks professional too|and they only see what they should}.)",
    R"({Client access|The guest view} is {handy|good}, {but we can't put our logo on it|but guests must create an account first}.
{Sharing works|Sharing is easy}, {taking access away again is less obvious|comments from guests get lost now and then}.)",
    R"(A {client|customer} {saw|could read} our internal {comments|rates|notes} {through|via} the guest link. {Very embarrassing.|We lost the follow-up order.|How can that be the default?}
{Guests|Our clients} {cannot log in|get "access denied"} {every other week|on the day of the meeting}.)"};

constexpr Theme documentation{
    R"({The help pages are|The documentation is} {clear and up to date|written by someone who uses the product}{|, rare these days}.
{Short videos|The two-minute videos} {explain|show} {everything|just enough}, {I send them to every new colleague|no manual needed}.)",
    R"({Documentation is decent|Help pages are okay}, {screenshots show the old version|examples are always for agencies, we build houses}.
{Help is good|Good articles} once you {find them|know the right word to search for}.)",
    R"({Documentation|The manual} {describes buttons that are gone|is two versions behind|says "contact your administrator", that is me}.
{Nowhere|I could not find} {a word|one page} {about|on} {overtime|approval rules|the export format}, {trial and error it is|I gave up}.)"};

constexpr Theme formats{
    R"({Weeks start on Monday|Decimal commas just work|Time zones are right}, {finally|at last} a tool {that knows Europe|not made only for the US}.
Half of us work in {French|German|Spanish|Swedish}, the {other half|rest} in English, {no problem at all|works side by side}.)",
    R"({Translation|The local version} is {mostly good|fine}, {some menus are still English|a few funny words here and there}.
{Works|Fine} across time zones, {but the export uses US dates|only the week numbers are off by one in January}.)",
    R"({Dates|All dates} {in|of} the export {are American|mix day and month}, {our bookkeeping swallowed 40 wrong entries|I fix them by hand}.
{Decimal commas|7,5 hours} {become|turn into} {75 hours|7 hours and 5 minutes}, {since forever|reported four times}.
{Translation|The local version} is {awful|half finished}: "{Save|Close|Approve}" {means three different things|is cut off on every button}.)"};

constexpr Theme migration{
    R"({Import|The import} from {our old system|spreadsheets|the previous tool} {went through|worked} {on the first try|with all the history}.
{Moved|We moved} {six|four|nine} years of projects in {a weekend|an evening}, {not one hour was lost|hats off}.)",
    R"({Import works|The import is good}, {umlauts and accents needed a second try|but attachments have to be moved by hand}.
{Moving over|The move} took {longer than promised|two weekends instead of one}, {worth it though|result is fine}.)",
    R"(The import {lost|dropped} {all our attachments|two years of history|every comment with an accent}{| and nobody noticed until the audit|, "works as designed"}.
{Getting our own entries out|Leaving|A full export} is {impossible|only possible page by page}, {feels like a trap|why?})"};

constexpr std::array themes{
    support, billing, mobile,   speed,   onboarding,    reports, integrations, reliability,
    price,   ease,    planning, clients, documentation, formats, migration,    notifications};

constexpr Phrasebook book{
    themes,
    R"({Great|Excellent|Super|Lovely} {tool|product|software}{|, keep going|, thank you}.
{Does|It does} {exactly |just |}what it {should|promises}.
{Very happy|Happy|More than happy} {customer|with it|so far|after {one|two|three|four} years}.
Already recommended {it to {two|three} {friends|colleagues|other agencies}|}.
{We|I} couldn't work without it{| any more}.
Best {decision|purchase} {of the year|we made in 2025}.
Love it{.| ❤|!!|, really.}
{Nothing to complain about|All good|No complaints}.)",
    R"(It's {ok|okay|fine|alright}.
{Good|Decent|Solid}, {with room for improvement|not outstanding|could be better}.
Does the job{|, no more, no less|.}
{Nobody's perfect|I never give 10}.
{Too early to say|We only started {in {November|December}|three weeks ago}}, {so far so good|ask me again in summer}.)",
    R"({Not happy|Disappointed|Not convinced}.
{Doesn't|Does not} {work for us|fit our way of working}.
{Too complicated|Too expensive|Too slow|Too many bugs}.
{I have to use it|My company makes me use it}.
{See my mail|As I told your sales rep|See ticket} from {last week|January|Monday}.
{Looking|We are looking} for {an alternative|something else}.)",
    R"({But|Only}:
{On the minus side|The downside}:
{Why not higher|Why not more}:
{What annoys me|What I don't like}:
{What keeps me from a 10|Points off}:)",
    R"(We {are leaving|will cancel} {at the end of the {quarter|month|contract}|as soon as we can}.
{Never again|I want my money back|Unacceptable}.
{I'd|I would} {warn everyone|tell anyone to stay away}.
{Moving|We are moving} to a competitor {in April|next month}.)"};

} // namespace

const Phrasebook& software_english() { return book; }

} // namespace samples

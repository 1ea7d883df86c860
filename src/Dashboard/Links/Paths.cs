namespace Dashboard.Links;

/// <summary>
/// Every route of the web app. Pages, endpoints and links name them from here, so that one search finds who uses a route.
/// </summary>
internal static class Paths
{
    /// <summary>The Overview; what a person sees first.</summary>
    public const string Overview = "/";

    /// <summary>CSAT in depth.</summary>
    public const string Csat = "/csat";

    /// <summary>NPS in depth.</summary>
    public const string Nps = "/nps";

    /// <summary>What moved a number.</summary>
    public const string Why = "/why";

    /// <summary>The words and phrases of comments.</summary>
    public const string Words = "/words";

    /// <summary>What comments are about.</summary>
    public const string Topics = "/topics";

    /// <summary>Teams and, within one, agents.</summary>
    public const string Teams = "/teams";

    /// <summary>Single answers: what the charts' points link to.</summary>
    public const string Responses = "/responses";

    /// <summary>What was sent and what came of it.</summary>
    public const string Prompts = "/prompts";

    /// <summary>One feedback and its history; the id follows.</summary>
    public const string Feedback = "/feedback";

    /// <summary>Where the pages of one's own account are.</summary>
    public const string Account = "/account";

    /// <summary>The sign-in form.</summary>
    public const string Login = "/account/login";

    /// <summary>Sets a password with a link that opens once.</summary>
    public const string SetPassword = "/account/password";

    /// <summary>Asks for a mail with which a password is set.</summary>
    public const string Forgot = "/account/forgot";

    /// <summary>Asks whoever has shown their password for a code.</summary>
    public const string Code = "/account/code";

    /// <summary>Leads to the provider of single sign-on.</summary>
    public const string SignOn = "/account/sign-on";

    /// <summary>Leads whoever is signed in to the provider, to be asked anew who they are.</summary>
    public const string SignOnConfirm = "/account/sign-on/confirm";

    /// <summary>Where the provider of single sign-on leads back to.</summary>
    public const string SignOnAnswer = "/account/sign-on/answer";

    /// <summary>Asks a browser for a passkey.</summary>
    public const string Passkey = "/account/passkey";

    /// <summary>One's own password, second factor and sessions.</summary>
    public const string Security = "/account/security";

    /// <summary>One's own API tokens.</summary>
    public const string OwnTokens = "/account/tokens";

    /// <summary>Whether the customers of one's own conversations were asked.</summary>
    public const string OwnPrompts = "/account/conversations";

    /// <summary>Ends the session; POST with an antiforgery token only.</summary>
    public const string Logout = "/account/logout";

    /// <summary>Who is signed in now: a page that was away asks before it goes on.</summary>
    public const string Session = "/account/session";

    /// <summary>Says that the signed-in person may not see what they asked for.</summary>
    public const string Denied = "/account/denied";

    /// <summary>The accounts that prompts are sent from.</summary>
    public const string AdminAccounts = "/admin/accounts";

    /// <summary>One of them; {Handle} is its handle without the @.</summary>
    public const string AdminAccount = AdminAccounts + "/{Handle}";

    /// <summary>By which rules it asks customers.</summary>
    public const string AdminPromptRules = AdminAccount + "/prompts";

    /// <summary>Where X leads an admin's browser back to, once an account's owner has decided.</summary>
    public const string AccountConsent = "/admin/consent";

    /// <summary>Who can sign in, and what they may do.</summary>
    public const string AdminPeople = "/admin/people";

    /// <summary>The agents and teams of the help desk.</summary>
    public const string AdminAgents = "/admin/agents";

    /// <summary>How long what customers wrote is kept.</summary>
    public const string AdminPrivacy = "/admin/privacy";

    /// <summary>Prompts that went out, wait, or were held back.</summary>
    public const string AdminPrompts = "/admin/prompts";

    /// <summary>Who does not want to be asked.</summary>
    public const string AdminOptOuts = "/admin/opt-outs";

    /// <summary>The help desks that report by webhooks of their own form.</summary>
    public const string AdminHelpDesks = "/admin/help-desks";

    /// <summary>All that is kept about one customer, for managers to hand out.</summary>
    public const string CustomerData = "/customer-data";

    /// <summary>Reports that are sent again and again; a query in its address says what a new one is to report.</summary>
    public const string Schedules = "/schedules";

    /// <summary>Which machines may bring something in, and what came.</summary>
    public const string AdminWebhooks = "/admin/webhooks";

    /// <summary>How syncing goes, and what admins do about it.</summary>
    public const string AdminSync = "/admin/sync";

    /// <summary>How results are reported.</summary>
    public const string AdminReporting = "/admin/reporting";

    /// <summary>Who did or saw what.</summary>
    public const string AdminAudit = "/admin/audit";

    /// <summary>Everybody's and every machine's API tokens.</summary>
    public const string AdminTokens = "/admin/tokens";

    /// <summary>The audit log as CSV, with the page's filters.</summary>
    public const string AuditCsv = "/exports/audit.csv";

    /// <summary>Scored feedback as CSV, with the page's filters.</summary>
    public const string ResponsesCsv = "/exports/responses.csv";

    /// <summary>Scored feedback as an Excel workbook, with the page's filters.</summary>
    public const string ResponsesXlsx = "/exports/responses.xlsx";

    /// <summary>Scored feedback as one object of JSON a line, with the page's filters.</summary>
    public const string ResponsesNdjson = "/exports/responses.ndjson";

    /// <summary>A report of everything that pages show, as an Excel workbook, with the page's filters.</summary>
    public const string ReportXlsx = "/exports/report.xlsx";

    /// <summary>The same report to be handed on, as PDF, with the page's filters.</summary>
    public const string ReportPdf = "/exports/report.pdf";

    /// <summary>One's own files that are made in the background.</summary>
    public const string Files = "/files";

    /// <summary>One of them; its id, of which nobody else knows, follows.</summary>
    public const string File = Files + "/{id:guid}";

    /// <summary>Past results from files.</summary>
    public const string Imports = "/imports";

    /// <summary>There is no such page.</summary>
    public const string NotFound = "/not-found";

    /// <summary>Something went wrong while a page was made.</summary>
    public const string Error = "/error";

    /// <summary>Too many forms came from one place.</summary>
    public const string TooMany = "/too-many";

    /// <summary>Where X pushes events to.</summary>
    public const string FeedbackWebhook = "/webhooks/feedback";

    /// <summary>Where the help desk reports closed conversations.</summary>
    public const string ClosedConversations = "/api/conversations/closed";

    /// <summary>Where the help desk reports conversations that were opened again.</summary>
    public const string ReopenedConversations = "/api/conversations/reopened";

    /// <summary>Where a help desk reports by webhooks of its own form; its hook's key follows.</summary>
    public const string DeskHooks = "/api/conversations/hooks";

    /// <summary>What an API token is.</summary>
    public const string ApiMe = "/api/v1/me";

    /// <summary>The numbers of a period, for programs.</summary>
    public const string ApiSummary = "/api/v1/summary";

    /// <summary>The numbers over time, for programs.</summary>
    public const string ApiTrend = "/api/v1/trend";

    /// <summary>The numbers of groups, for programs.</summary>
    public const string ApiBreakdown = "/api/v1/breakdown";

    /// <summary>What moved a number, for programs.</summary>
    public const string ApiReasons = "/api/v1/reasons";

    /// <summary>Single answers, a page at a time, for programs.</summary>
    public const string ApiResponses = "/api/v1/responses";

    /// <summary>Whether the process answers.</summary>
    public const string HealthLive = "/health/live";

    /// <summary>Whether the store answers too.</summary>
    public const string HealthReady = "/health/ready";

    /// <summary>What the product measures of itself, for Prometheus.</summary>
    public const string Metrics = "/metrics";

    /// <summary>The pages of results, all with the same filter in their address, in the order of the navigation.</summary>
    public static IReadOnlyList<string> OfResults { get; } = [Overview, Csat, Nps, Why, Words, Topics, Teams, Responses, Prompts];

    /// <summary>The same for assistants, by the Model Context Protocol.</summary>
    public const string ApiAssistants = "/api/mcp";

    /// <summary>What of the above programs can read, described for them (OpenAPI).</summary>
    public const string OpenApi = "/openapi/v1.json";

    /// <summary>The same for people.</summary>
    public const string Reference = "/reference";

    /// <summary>Where a file that was made in the background is fetched, by its maker.</summary>
    public static string FileOf(Guid id) => $"{Files}/{id}";

    /// <summary>What programs read of results, all with the same filter in their address as the pages.</summary>
    public static IReadOnlyList<string> OfReadings { get; } = [ApiSummary, ApiTrend, ApiBreakdown, ApiReasons, ApiResponses];

    /// <summary>The files of results, all with the same filter in their address as the pages.</summary>
    public static IReadOnlyList<string> OfFiles { get; } = [ResponsesCsv, ResponsesXlsx, ResponsesNdjson, ReportXlsx, ReportPdf];
}

using Dashboard.Links;

namespace Dashboard.Tests.Endpoints;

/// <summary>
/// Every route of the product, and what it answers to whom. A route that is not here fails a test: decide first who may use it.
/// </summary>
internal static class Doors
{
    private static readonly (string, string)[] OpenToManagers = [(People.Manager, "200"), (People.WorkingManager, "200")];
    private static readonly (string, string)[] OpenToViewers =
        [(People.Supervisor, "200"), (People.TeamLead, "200"), (People.Manager, "200"), (People.WorkingManager, "200")];

    private static readonly (string, string)[] OpenToAdmins = [(People.Admin, "200")];

    private const string SomeHook = "/api/conversations/hooks/018f0000-0000-7000-8000-000000000000";

    public static IReadOnlyList<Door> All { get; } =
    [
        // The frame of the Overview; what is in it, the Viewer decides. Admins see no results and are led to their desk.
        new("GET /", Door.SignIn, "200", (People.Admin, "→ /admin/accounts")),
        new("POST /", "401", "400"),
        new("GET /admin/accounts", Door.SignIn, Door.Denied, OpenToAdmins),
        new("POST /admin/accounts", "401", "403", (People.Admin, "400")),
        new("GET /admin/accounts/{Handle}", Door.SignIn, Door.Denied, OpenToAdmins) { Path = "/admin/accounts/acme" },
        new("POST /admin/accounts/{Handle}", "401", "403", (People.Admin, "400")) { Path = "/admin/accounts/acme" },
        new("GET /admin/accounts/{Handle}/prompts", Door.SignIn, Door.Denied, OpenToAdmins) { Path = "/admin/accounts/acme/prompts" },
        new("POST /admin/accounts/{Handle}/prompts", "401", "403", (People.Admin, "400")) { Path = "/admin/accounts/acme/prompts" },

        // Open to all, so that no sign-in leads back here with X's tokens in its address; it ends only what the same session began.
        new("GET /admin/consent", "→ /admin/accounts", "→ /admin/accounts"),
        new("GET /feedback/{FeedbackId}", Door.SignIn, Door.Denied, OpenToViewers) { Path = "/feedback/101" },
        new("POST /feedback/{FeedbackId}", "401", "403", [.. OpenToViewers.Select(open => (open.Item1, "400"))]) { Path = "/feedback/101" },
        new("GET /admin/people", Door.SignIn, Door.Denied, OpenToAdmins),
        new("POST /admin/people", "401", "403", (People.Admin, "400")),
        new("GET /admin/agents", Door.SignIn, Door.Denied, OpenToAdmins),
        new("POST /admin/agents", "401", "403", (People.Admin, "400")),
        new("GET /admin/tokens", Door.SignIn, Door.Denied, OpenToAdmins),
        new("POST /admin/tokens", "401", "403", (People.Admin, "400")),
        new("GET /admin/prompts", Door.SignIn, Door.Denied, OpenToAdmins),
        new("POST /admin/prompts", "401", "403", (People.Admin, "400")),
        new("GET /admin/help-desks", Door.SignIn, Door.Denied, OpenToAdmins),
        new("POST /admin/help-desks", "401", "403", (People.Admin, "400")),
        new("GET /admin/opt-outs", Door.SignIn, Door.Denied, OpenToAdmins),
        new("POST /admin/opt-outs", "401", "403", (People.Admin, "400")),
        new("GET /admin/privacy", Door.SignIn, Door.Denied, OpenToAdmins),
        new("POST /admin/privacy", "401", "403", (People.Admin, "400")),
        new("GET /admin/audit", Door.SignIn, Door.Denied, OpenToAdmins),
        new("POST /admin/audit", "401", "403", (People.Admin, "400")),
        new("GET /admin/reporting", Door.SignIn, Door.Denied, OpenToAdmins),
        new("POST /admin/reporting", "401", "403", (People.Admin, "400")),
        new("GET /admin/webhooks", Door.SignIn, Door.Denied, OpenToAdmins),
        new("POST /admin/webhooks", "401", "403", (People.Admin, "400")),
        new("GET /admin/sync", Door.SignIn, Door.Denied, OpenToAdmins),
        new("POST /admin/sync", "401", "403", (People.Admin, "400")),
        .. new[] { "/csat", "/nps", "/why", "/words", "/topics", "/teams", "/responses", "/prompts" }.SelectMany(page => new Door[]
        {
            new("GET " + page, Door.SignIn, Door.Denied, OpenToViewers),
            new("POST " + page, "401", "403", [.. OpenToViewers.Select(open => (open.Item1, "400"))]),
        }),
        new("GET /account/login", "200", "→ /"),

        // A form that is out of date: the sign-in page says so.
        new("POST /account/login", Door.SignIn, Door.SignIn),
        new("POST /account/logout", Door.SignIn, Door.SignIn),
        new("GET /account/password", "200", "200"),
        new("POST /account/password", Door.SignIn, Door.SignIn),
        new("GET /account/forgot", "200", "200"),
        new("POST /account/forgot", Door.SignIn, Door.SignIn),
        new("GET /account/code", "→ /account/login", "→ /account/login"),
        new("POST /account/passkey", "200", "200"),
        new("POST /account/code", Door.SignIn, Door.SignIn),

        // There is no provider: the sign-in page is all there is.
        new("GET /account/sign-on", Door.SignIn, "→ /"),
        new("GET /account/sign-on/confirm", Door.SignIn, "→ /account/security"),
        new("GET /account/security", Door.SignIn, "200"),
        new("POST /account/security", "401", Door.SignIn),
        new("GET /account/conversations", Door.SignIn, "200"),
        new("POST /account/conversations", "401", Door.SignIn),
        new("GET /account/tokens", Door.SignIn, Door.Denied, OpenToManagers),
        new("POST /account/tokens", "401", "403", [.. OpenToManagers.Select(open => (open.Item1, Door.SignIn))]),
        new("GET /schedules", Door.SignIn, Door.Denied, [.. OpenToViewers, .. OpenToAdmins]),
        new("POST /schedules", "401", "403", [.. OpenToViewers.Concat(OpenToAdmins).Select(open => (open.Item1, "400"))]),
        new("GET /files", Door.SignIn, Door.Denied, OpenToManagers),
        new("POST /files", "401", "403", [.. OpenToManagers.Select(open => (open.Item1, "400"))]),

        new("GET /imports", Door.SignIn, Door.Denied, OpenToManagers),
        new("POST /imports", "401", "403", [.. OpenToManagers.Select(open => (open.Item1, "400"))]),

        // Somebody's file, of which nobody else is told that there is one.
        new("GET /files/{id:guid}", Door.SignIn, "404") { Path = "/files/018f0000-0000-7000-8000-000000000000" },
        new("GET /customer-data", Door.SignIn, Door.Denied, OpenToManagers),
        new("POST /customer-data", "401", "403", [.. OpenToManagers.Select(open => (open.Item1, "400"))]),
        new("GET /account/session", "200", "200"),
        new("GET /account/denied", Door.SignIn, "403"),
        new("POST /account/denied", "401", Door.SignIn),
        new("GET /not-found", "404", "404"),
        new("POST /not-found", "400", "400"),
        new("GET /error", "404", "404"),
        new("POST /error", "400", "400"),
        new("GET /too-many", "404", "404"),
        new("POST /too-many", "400", "400"),
        new("GET /exports/responses.csv", Door.SignIn, Door.Denied, OpenToManagers),
        new("GET /exports/responses.xlsx", Door.SignIn, Door.Denied, OpenToManagers),
        new("GET /exports/responses.ndjson", Door.SignIn, Door.Denied, OpenToManagers),
        new("GET /exports/report.xlsx", Door.SignIn, Door.Denied, OpenToManagers),
        new("GET /exports/report.pdf", Door.SignIn, Door.Denied, OpenToManagers),
        new("GET /exports/audit.csv", Door.SignIn, Door.Denied, OpenToAdmins),

        // A session opens no door for machines.
        new("POST /webhooks/feedback", "401", "401"),
        new("GET /webhooks/feedback", "405", "405"),
        new("ANY /webhooks/feedback", "405", "405") { Method = HttpMethod.Put },
        new("POST /api/conversations/closed", "401", "401"),
        new("ANY /api/conversations/closed", "405", "405"),
        new("POST /api/conversations/hooks/{hook:guid}", "401", "401") { Path = SomeHook },
        new("ANY /api/conversations/hooks/{hook:guid}", "405", "405") { Path = SomeHook },
        new("POST /api/conversations/reopened", "401", "401"),
        new("ANY /api/conversations/reopened", "405", "405"),
        new("ANY /metrics", "401", "401"),
        new("GET /api/v1/me", "401", "401"),
        new("ANY /api/v1/me", "405", "405") { Method = HttpMethod.Put },
        new("GET /api/v1/summary", "401", "403", OpenToManagers),
        new("GET /api/v1/trend", "401", "403", OpenToManagers),
        new("GET /api/v1/breakdown", "401", "403", OpenToManagers) { Path = "/api/v1/breakdown?group=team" },
        new("GET /api/v1/reasons", "401", "403", OpenToManagers) { Path = "/api/v1/reasons?measure=nps" },
        new("GET /api/v1/responses", "401", "403", OpenToManagers),
        new("GET /openapi/v1.json", "401", "403", OpenToManagers),

        // Takes JSON alone; who posts that without a token is refused (AssistantTests).
        new("POST /api/mcp/", "404", "404"),
        new("GET /reference/{documentName?}", Door.SignIn, Door.Denied, OpenToManagers) { Path = "/reference/" },

        // The library's own files, which are the same everywhere.
        .. new[] { "scalar.js", "scalar.aspnetcore.js", "favicon.svg" }
            .Select(file => new Door($"GET /reference/{file}", "200", "200")),
        .. Paths.OfReadings.Select(path => new Door($"ANY {path}", "405", "405") { Method = HttpMethod.Put }),
        new("ANY /health/live", "200", "200"),
        new("ANY /health/ready", "200", "200"),
        new("ANY /exports/responses.csv", "405", "405") { Method = HttpMethod.Delete },
        new("ANY /exports/responses.xlsx", "405", "405") { Method = HttpMethod.Delete },
        new("ANY /exports/responses.ndjson", "405", "405") { Method = HttpMethod.Delete },
        new("ANY /exports/report.xlsx", "405", "405") { Method = HttpMethod.Delete },
        new("ANY /exports/report.pdf", "405", "405") { Method = HttpMethod.Delete },
        new("ANY /exports/audit.csv", "405", "405") { Method = HttpMethod.Delete },
        .. new[] { "/api", "/webhooks", "/health", "/exports" }
            .Select(place => new Door($"ANY {place}/{{**rest}}", "404", "404") { Path = $"{place}/nothing" }),

        // The circuit of the pages.
        new("ANY /_blazor", "401", "400"),
        new("ANY /_blazor/negotiate", "401", "200") { Method = HttpMethod.Post },
        new("ANY /_blazor/disconnect/", "401", "405"),
        new("ANY /_blazor/initializers/", "401", "200"),
        new("GET /_framework/opaque-redirect", Door.SignIn, "400"),

        // What lies beside the program as a file but is no asset of the build.
        new("GET /{**path:file}", Door.SignIn, "404") { Path = "/nothing.js" },
        new("HEAD /{**path:file}", Door.SignIn, "404") { Path = "/nothing.js" },
    ];
}

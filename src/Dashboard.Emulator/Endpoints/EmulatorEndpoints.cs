using Dashboard.Emulator.Limits;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Endpoints;

/// <summary>Every route, in one place.</summary>
internal static class EmulatorEndpoints
{
    internal static void AddEmulatorEndpoints(this IServiceCollection services) => services
        .AddSingleton<ApiGate>()
        .AddSingleton<Admission>()
        .AddSingleton<RateGate>()
        .AddSingleton<AnswerFaults>()
        .AddSingleton<SpoiltAnswer>()
        .AddSingleton<SpoiltPager>()
        .AddSingleton<RateLimiter>()
        .AddSingleton<RateRules>()
        .AddSingleton<CreateEndpoint>()
        .AddSingleton<ShowEndpoint>()
        .AddSingleton<EventsEndpoint>()
        .AddSingleton<RecipientEndpoints>()
        .AddSingleton<UsersEndpoint>()
        .AddSingleton<TokenEndpoints>()
        .AddSingleton<AuthenticateEndpoint>();

    internal static void MapEmulatorEndpoints(this WebApplication app)
    {
        MapApi(app, app.Services);
        MapOAuth(app, app.Services);
        app.MapFallback(http => ReplyWriter.WriteAsync(http, Reply.Error(ApiError.NotFound)));
    }

    private static void MapApi(IEndpointRouteBuilder routes, IServiceProvider services)
    {
        var gate = services.GetRequiredService<ApiGate>();
        var rules = services.GetRequiredService<RateRules>();
        var recipient = services.GetRequiredService<RecipientEndpoints>();
        routes.MapPost("/1.1/feedback/create.json", gate.Guard(rules.Create, services.GetRequiredService<CreateEndpoint>().Handle));
        routes.MapGet("/1.1/feedback/show/{id}.json", gate.Guard(rules.Show, services.GetRequiredService<ShowEndpoint>().Handle));
        routes.MapGet("/1.1/feedback/events.json", gate.Guard(rules.Events, services.GetRequiredService<EventsEndpoint>().Handle));
        routes.MapPost("/1.1/feedback/submit/{id}.json", gate.Guard(rule: null, recipient.Submit));
        routes.MapPost("/1.1/feedback/dismiss/{id}.json", gate.Guard(rule: null, recipient.Dismiss));
        routes.MapGet("/1.1/users/show.json", gate.Guard(rules.UsersShow, services.GetRequiredService<UsersEndpoint>().Show));
    }

    private static void MapOAuth(IEndpointRouteBuilder routes, IServiceProvider services)
    {
        var tokens = services.GetRequiredService<TokenEndpoints>();
        var page = services.GetRequiredService<AuthenticateEndpoint>();
        routes.MapPost("/oauth/request_token", tokens.RequestTokenAsync);
        routes.MapPost("/oauth/access_token", tokens.AccessTokenAsync);
        routes.MapGet("/oauth/authenticate", page.AskAsync);
        routes.MapPost("/oauth/authenticate", page.AnswerAsync);
    }
}

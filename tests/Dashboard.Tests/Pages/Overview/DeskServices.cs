using Dashboard.Configuration;
using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.FileJobs;
using Dashboard.Data.Planning;
using Dashboard.Data.Planning.Coaching;
using Dashboard.Data.Planning.Exclusions;
using Dashboard.Data.Planning.Reviews;
using Dashboard.Data.Planning.Topics;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.Prompts;
using Dashboard.Data.Reporting.Topics;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Data.Reporting.Words;
using Dashboard.Data.Schedules;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Identity;
using Dashboard.Pages.Overview;
using Dashboard.Pages.Teams;
using Dashboard.Pages.Teams.Coaching;
using Dashboard.Pages.Topics;
using Dashboard.Pages.Why;
using Dashboard.Printing;
using Dashboard.ResultPages.Frame;
using Dashboard.ResultPages.History;
using Dashboard.ResultPages.Reasons;
using Dashboard.ResultPages.Scope;
using Dashboard.ResultPages.Views;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor.Services;
namespace Dashboard.Tests.Pages.Overview;

/// <summary>What pages of results ask for, out of a host of the data layer.</summary>
internal static class DeskServices
{
    public static void AddResultPages(this IServiceCollection services, DataHost host, PrintOptions print)
    {
        services
            .AddSingleton(host.Get<ViewerReader>()).AddSingleton(host.Get<QueryCoalescer>())
            .AddSingleton(host.Get<FilterChoicesQuery>()).AddSingleton(host.Get<OverviewQuery>())
            .AddSingleton(host.Get<BreakdownQuery>()).AddSingleton(host.Get<ResponsesPageQuery>())
            .AddSingleton(host.Get<WhatMovedQuery>()).AddSingleton(host.Get<WordsQuery>()).AddSingleton(host.Get<LanguageCountsQuery>())
            .AddSingleton(host.Get<HeatmapQuery>()).AddSingleton(host.Get<TimeToAnswerQuery>()).AddSingleton(host.Get<TopicsQuery>())
            .AddSingleton(host.Get<FeedbackHistoryQuery>()).AddSingleton(host.Get<TopicSuggestionsQuery>())
            .AddSingleton(host.Get<TopicLanguagesQuery>()).AddSingleton(host.Get<PromptFunnelQuery>())
            .AddSingleton(host.Get<PromptListQuery>()).AddSingleton(host.Get<ExcludedRatingsQuery>())
            .AddSingleton(host.Get<RatingExclusions>()).AddSingleton(host.Get<ResponseReviews>()).AddSingleton(host.Get<ReviewPeople>())
            .AddSingleton(host.Get<FollowUpQuery>());
        services.AddSingleton(new CaseLinks(Options.Create(new ReportingOptions { CaseUrl = "https://desk.example/cases/{id}" })));
        services.AddSingleton(host.Get<CoverageQuery>()).AddSingleton(host.Get<AuditJournal>()).AddSingleton(host.Get<StoreChanges>())
            .AddSingleton(host.Get<ZoneInForce>()).AddSingleton(host.Get<StoreHealth>()).AddSingleton(host.Get<ScheduleEditor>())
            .AddScoped<MondayMail>().AddSingleton<TimeProvider>(host.Clock)
            .AddSingleton(host.Get<SavedViews>()).AddSingleton(host.Get<FileLayouts>()).AddSingleton(host.Get<TourMarks>())
            .AddSingleton(host.Get<FileJobEditor>()).AddSingleton(new ChromiumProgram(Options.Create(print)))
            .AddSingleton(host.Get<IOptions<FileJobOptions>>())
            .AddScoped<ViewerAccessor>().AddScoped<ScopeReader>().AddScoped<OverviewReader>().AddScoped<SurveyReader>()
            .AddScoped<TeamsReader>().AddScoped<SheetReader>().AddScoped<ReasonsReader>().AddScoped<WhyReader>()
            .AddScoped<TopicsReader>().AddScoped<HistoryReader>();
        services.AddSingleton(host.Get<CoachingReader>()).AddSingleton(host.Get<CoachingEditor>()).AddSingleton(host.Get<ResponsesQuery>())
            .AddSingleton(host.Get<PinnedAnswersQuery>()).AddSingleton(host.Get<AnswerPins>()).AddSingleton(host.Get<TopicReader>())
            .AddSingleton(host.Get<TopicEditor>()).AddSingleton(host.Get<PlanReader>()).AddSingleton(host.Get<TargetEditor>())
            .AddSingleton(host.Get<EventEditor>()).AddMudServices().AddScoped<Toasts>().AddScoped<DialogOpener>().AddScoped<ChartFiles>();
    }
}

using Dashboard.Data.Reporting.Prompts;
using Dashboard.Data.Reporting.Topics;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Data.Reporting.Words;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Reporting;

/// <summary>The door of this floor.</summary>
public static class ReportingRegistration
{
    /// <summary>Adds the questions that people ask.</summary>
    public static IServiceCollection AddReporting(this IServiceCollection services)
    {
        services.AddSingleton<QueryCoalescer>();
        services.AddSingleton<ReportSpans>();
        services.AddSingleton<OverviewQuery>();
        services.AddSingleton<BreakdownQuery>();
        services.AddSingleton<WhatMovedQuery>();
        services.AddSingleton<HeatmapQuery>();
        services.AddSingleton<TimeToAnswerQuery>();
        services.AddSingleton<ExcludedRatingsQuery>();
        services.AddSingleton<FollowUpQuery>();
        services.AddSingleton<PromptFunnelQuery>();
        services.AddSingleton<PromptListQuery>();
        services.AddSingleton<ResponsesPageQuery>();
        services.AddSingleton<ResponsesQuery>();
        services.AddSingleton<WordsQuery>();
        services.AddSingleton<LanguageCountsQuery>();
        services.AddSingleton<TermComments>();
        services.AddSingleton<PinnedAnswersQuery>();
        services.AddSingleton<TopicsQuery>();
        services.AddSingleton<TopicLanguagesQuery>();
        services.AddSingleton<TopicSuggestionsQuery>();
        services.AddSingleton<FilterChoicesQuery>();
        services.AddSingleton<FeedbackHistoryQuery>();
        services.AddSingleton<CoverageQuery>();
        services.AddSingleton<ReportWarmth>();
        return services;
    }
}

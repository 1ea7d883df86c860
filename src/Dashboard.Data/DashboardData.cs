using Dashboard.Data.Access;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.FileJobs;
using Dashboard.Data.Mail;
using Dashboard.Data.Planning;
using Dashboard.Data.Privacy;
using Dashboard.Data.Prompting;
using Dashboard.Data.Reporting;
using Dashboard.Data.Rollups;
using Dashboard.Data.Schedules;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Sync;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data;

/// <summary>Everything that is not a web page, floor by floor.</summary>
public static class DashboardData
{
    /// <summary>
    /// Adds each floor's services in order. The host brings the clock, the reporting time zone and the data protection keys.
    /// </summary>
    public static IServiceCollection AddDashboardData(this IServiceCollection services, IConfiguration configuration) => services
        .AddMail(configuration)
        .AddStore(configuration)
        .AddFeedbackApi(configuration)
        .AddAccess()
        .AddSettings()
        .AddPlanning()
        .AddSchedules(configuration)
        .AddFileJobs(configuration)
        .AddSync(configuration)
        .AddRollups()
        .AddPrivacy()
        .AddReporting()
        .AddPrompting();
}

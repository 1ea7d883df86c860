using Dashboard;

return await DashboardApp.RunAsync(args);

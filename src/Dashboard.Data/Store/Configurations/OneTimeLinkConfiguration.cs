using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class OneTimeLinkConfiguration : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.HasKey(link => link.SecretHash);
        builder.Property(link => link.SecretHash).HasMaxLength(44);
        builder.HasOne<User>().WithMany().HasForeignKey(link => link.UserId);
    }
}
